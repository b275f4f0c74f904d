import { type OwnStatus, ownStatus, type ServiceStatus, type Status } from '@bulkhead/types'
import { type Upstream, upstreamNames } from '../upstream/upstream.ts'
import type { Upstreams } from '../upstream/upstreams.ts'
import { stateOf } from './state-of.ts'

export interface StatusSources {
  readonly upstreams: Upstreams
  /** What the gateway says of itself. */
  readonly self: () => Promise<OwnStatus>
}

/** Whoever has not answered by then counts as down. */
const deadlineMs = 700
const noRequests = { perSecond: 0, errorPercent: 0, p50Ms: 0, p99Ms: 0 }

/** Asks everyone at once. It never rejects, and takes no longer than the deadline. */
export async function collectStatus({ upstreams, self }: StatusSources): Promise<Status> {
  const asked = upstreamNames.map((name) => askStatus(upstreams[name]))
  const [own, answers] = await Promise.all([self(), Promise.all(asked)])
  const services = upstreamNames.map((name, index) => statusOf(upstreams[name], answers[index]))
  return { architecture: 'microservices', services: [gatewayStatus(own), ...services], bus: busOf(answers) }
}

async function askStatus(upstream: Upstream): Promise<OwnStatus | undefined> {
  try {
    const call = { method: 'GET', path: '/status', headers: { accept: 'application/json' } }
    const { status, body } = await upstream.direct.send(call, deadlineMs)
    return status === 200 ? ownStatus.parse(JSON.parse(body.toString())) : undefined
  } catch {
    return undefined
  }
}

function gatewayStatus(own: OwnStatus): ServiceStatus {
  // The gateway's own errors are mostly its refusals on behalf of a service that is down: they are no fault of its own.
  const state = stateOf({ ...own, requests: noRequests })
  return { name: 'gateway', state, fault: own.fault, requests: own.requests }
}

function statusOf({ name, breaker }: Upstream, own: OwnStatus | undefined): ServiceStatus {
  if (!own) return { name, state: 'down', breaker: breaker(), requests: noRequests }
  const { fault, requests, outbox } = own
  return { name, state: stateOf(own, breaker()), breaker: breaker(), fault, requests, outbox }
}

/** The bus is what the services see of it. When none of them answers, nobody knows. */
function busOf(answers: readonly (OwnStatus | undefined)[]): Status['bus'] {
  const seen = answers.flatMap((own) => own?.bus ?? [])
  if (seen.length === 0) return undefined
  const connected = seen.filter((bus) => bus.connected).length
  const state = connected === seen.length ? 'up' : connected === 0 ? 'down' : 'degraded'
  return { state, queues: seen.flatMap(({ queue }) => queue ?? []) }
}
