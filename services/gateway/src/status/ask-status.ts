import { type OwnStatus, ownStatus } from '@bulkhead/types'
import { type Upstream, type UpstreamName, upstreamNames } from '../upstream/upstream.ts'
import type { Upstreams } from '../upstream/upstreams.ts'
import type { StepRing } from './step-ring.ts'

/** What each service said of itself; nothing of one that did not answer in time. */
export type Answers = Readonly<Record<UpstreamName, OwnStatus | undefined>>

/** Whoever has not answered by then counts as down. */
const deadlineMs = 700

/** Asks every service at once. Each is told how far its steps on the bus are known, and what it adds goes into the ring. */
export function createAskStatus(upstreams: Upstreams, ring: StepRing): () => Promise<Answers> {
  const known = new Map<UpstreamName, number>()

  return async () => {
    const [catalog, cart, order] = await Promise.all([
      askOne(upstreams.catalog, known.get('catalog')),
      askOne(upstreams.cart, known.get('cart')),
      askOne(upstreams.order, known.get('order')),
    ])
    const answers = { catalog, cart, order }
    ring.add(
      upstreamNames.flatMap((service) => answers[service]?.recent?.steps.map((step) => ({ service, ...step })) ?? []),
    )
    for (const name of upstreamNames) {
      const last = answers[name]?.recent?.last
      if (last !== undefined) known.set(name, last)
    }
    return answers
  }
}

async function askOne({ direct }: Upstream, after: number | undefined): Promise<OwnStatus | undefined> {
  try {
    const path = after === undefined ? '/status' : `/status?after=${after}`
    const call = { method: 'GET', path, headers: { accept: 'application/json' } }
    const { status, body } = await direct.send(call, deadlineMs)
    return status === 200 ? ownStatus.parse(JSON.parse(body.toString())) : undefined
  } catch {
    return undefined
  }
}
