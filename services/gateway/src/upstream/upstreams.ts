import type { Logger, Metrics } from '@bulkhead/service'
import { Gauge } from 'prom-client'
import type { Policy } from './policy.ts'
import { createSharedLookup } from './shared-lookup.ts'
import { createUpstream, type ExtraUpstreamName, type Upstream, type UpstreamName } from './upstream.ts'

/** Every service behind the gateway. */
export type Upstreams = Readonly<Record<UpstreamName, Upstream> & Partial<Record<ExtraUpstreamName, Upstream>>>

export interface UpstreamsOptions {
  readonly urls: Readonly<Record<UpstreamName, string> & Partial<Record<ExtraUpstreamName, string | undefined>>>
  readonly policy: Policy
  readonly logger: Logger
  readonly metrics: Metrics
}

export function createUpstreams({ urls, policy, logger, metrics }: UpstreamsOptions): Upstreams {
  const lookup = createSharedLookup()
  const create = (name: Upstream['name'], url: string) => createUpstream({ name, url, policy, lookup, logger })
  const upstreams: Upstreams = {
    catalog: create('catalog', urls.catalog),
    cart: create('cart', urls.cart),
    order: create('order', urls.order),
    ...(urls.reviews && { reviews: create('reviews', urls.reviews) }),
  }
  new Gauge({
    name: 'upstream_breaker_open',
    help: 'Whether the breaker of an upstream refuses calls',
    labelNames: ['upstream'],
    registers: [metrics.registry],
    collect() {
      for (const { name, breaker } of Object.values(upstreams)) {
        this.set({ upstream: name }, breaker() === 'closed' ? 0 : 1)
      }
    },
  })
  return upstreams
}

export async function closeUpstreams(upstreams: Upstreams): Promise<void> {
  await Promise.all(Object.values(upstreams).map((upstream) => upstream.close()))
}
