import type { BusStep } from '@bulkhead/types'

/** One message on its way along an edge. */
export interface Dot {
  readonly id: string
  readonly service: string
  readonly did: BusStep['did']
  readonly type: string
  /** How long after the first of its second it was, so that a second's messages don't come as one. */
  readonly afterMs: number
}

interface Batch {
  readonly atMs: number
  readonly dots: readonly Dot[]
  readonly steps: readonly Pick<BusStep, 'service' | 'did'>[]
}

/** What moved over the bus just now. */
export interface Traffic {
  readonly batches: readonly Batch[]
}

export const noTraffic: Traffic = { batches: [] }

const countedMs = 5_000
const movingMs = 3_000
const dotsPerEdge = 5

export function trafficWith(traffic: Traffic, steps: readonly BusStep[], atMs: number): Traffic {
  const first = Math.min(...steps.map(({ at }) => Date.parse(at)))
  const perEdge = new Map<string, number>()
  const dots = steps.flatMap(({ service, did, eventId, type, at }) => {
    const edge = `${service} ${did}`
    const before = perEdge.get(edge) ?? 0
    perEdge.set(edge, before + 1)
    if (before >= dotsPerEdge) return []
    return { id: `${edge} ${eventId}`, service, did, type, afterMs: Math.min(Date.parse(at) - first, 1_000) }
  })
  const batch = { atMs, dots, steps: steps.map(({ service, did }) => ({ service, did })) }
  return trafficWithout({ batches: [...traffic.batches, batch] }, atMs)
}

/** Forgets what has arrived. */
export function trafficWithout(traffic: Traffic, nowMs: number): Traffic {
  const batches = traffic.batches.filter(({ atMs }) => atMs > nowMs - countedMs)
  return batches.length === traffic.batches.length ? traffic : { batches }
}

type Edge = Pick<Dot, 'service' | 'did'>

/** The messages of one second, on their way along one edge. */
export interface Train {
  readonly atMs: number
  readonly dots: readonly Dot[]
}

/** What is under way on one edge. */
export function trainsOn({ batches }: Traffic, { service, did }: Edge): Train[] {
  const newest = batches.at(-1)?.atMs ?? 0
  return batches
    .filter(({ atMs }) => atMs > newest - movingMs)
    .map(({ atMs, dots }) => ({ atMs, dots: dots.filter((dot) => dot.service === service && dot.did === did) }))
    .filter(({ dots }) => dots.length > 0)
}

/** How many messages a second went over one edge of late. */
export function rateOn({ batches }: Traffic, { service, did }: Edge): number {
  const steps = batches.flatMap((batch) => batch.steps)
  return steps.filter((step) => step.service === service && step.did === did).length / (countedMs / 1_000)
}
