import { stateOf } from '@bulkhead/door'
import type { OwnStatus, ServiceStatus, Status } from '@bulkhead/types'
import { type Upstream, upstreamNames } from '../upstream/upstream.ts'
import type { Upstreams } from '../upstream/upstreams.ts'
import type { Answers } from './ask-status.ts'

export interface StatusSources {
  readonly upstreams: Upstreams
  /** What the services say of themselves. */
  readonly ask: () => Promise<Answers>
  /** What the gateway says of itself. */
  readonly self: () => Promise<OwnStatus>
  readonly lab: () => Status['lab']
}

const noRequests = { perSecond: 0, errorPercent: 0, p50Ms: 0, p99Ms: 0 }

/** It never rejects, and takes no longer than the services are given to answer. */
export async function collectStatus({ upstreams, ask, self, lab }: StatusSources): Promise<Status> {
  const [own, answers] = await Promise.all([self(), ask()])
  const services = upstreamNames.map((name) => statusOf(upstreams[name], answers[name]))
  return {
    architecture: 'microservices',
    services: [gatewayStatus(own), ...services],
    bus: busOf(answers),
    lab: lab(),
  }
}

function gatewayStatus(own: OwnStatus): ServiceStatus {
  // The gateway's own errors are mostly its refusals on behalf of a service that is down: they are no fault of its own.
  const state = stateOf({ ...own, requests: noRequests })
  return { name: 'gateway', state, fault: own.fault, requests: own.requests }
}

function statusOf({ name, breaker }: Upstream, own: OwnStatus | undefined): ServiceStatus {
  if (!own) return { name, state: 'down', breaker: breaker(), requests: noRequests }
  const { fault, requests, outbox, missing } = own
  const database = missing.includes('database') ? 'down' : 'up'
  return { name, state: stateOf(own, breaker()), breaker: breaker(), fault, requests, outbox, database }
}

/**
 * The bus is what the services see of it. When none of them answers, nobody knows. Each of them sees all queues; of its
 * own it knows besides what it holds itself, so it has the first word there. There may be queues of others, such as whoever
 * takes payment.
 */
function busOf(answers: Answers): Status['bus'] {
  const seen = upstreamNames.flatMap((name) => answers[name]?.bus ?? [])
  if (seen.length === 0) return undefined
  const connected = seen.filter((bus) => bus.connected).length
  const state = connected === seen.length ? 'up' : connected === 0 ? 'down' : 'degraded'
  const own = upstreamNames.flatMap((name) => answers[name]?.bus?.queues.filter((queue) => queue.name === name) ?? [])
  const told = [...own, ...seen.flatMap((bus) => bus.queues)]
  const names = new Set([...upstreamNames, ...told.map(({ name }) => name)])
  return { state, queues: [...names].flatMap((name) => told.find((queue) => queue.name === name) ?? []) }
}
