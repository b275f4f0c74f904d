import type { Logger, Metrics } from '@bulkhead/service'
import { Gauge } from 'prom-client'
import type { Policy } from './policy.ts'
import { createSharedLookup } from './shared-lookup.ts'
import { createUpstream, type Upstream, type UpstreamName, upstreamNames } from './upstream.ts'

/** Every service behind the gateway. */
export type Upstreams = Readonly<Record<UpstreamName, Upstream>>

export interface UpstreamsOptions {
  readonly urls: Readonly<Record<UpstreamName, string>>
  readonly policy: Policy
  readonly logger: Logger
  readonly metrics: Metrics
}

export function createUpstreams({ urls, policy, logger, metrics }: UpstreamsOptions): Upstreams {
  const lookup = createSharedLookup()
  const create = (name: UpstreamName) => createUpstream({ name, url: urls[name], policy, lookup, logger })
  const upstreams = { catalog: create('catalog'), cart: create('cart'), order: create('order') }
  new Gauge({
    name: 'upstream_breaker_open',
    help: 'Whether the breaker of an upstream refuses calls',
    labelNames: ['upstream'],
    registers: [metrics.registry],
    collect() {
      for (const name of upstreamNames) this.set({ upstream: name }, upstreams[name].breaker() === 'closed' ? 0 : 1)
    },
  })
  return upstreams
}

export async function closeUpstreams(upstreams: Upstreams): Promise<void> {
  await Promise.all(upstreamNames.map((name) => upstreams[name].close()))
}
