import type { ServiceStatus, Status } from '@bulkhead/types'
import { faultWords } from './fault-words.ts'

/** How a service is, in a sentence that stays the same for as long as nothing of note changes. */
export function howItIs(service: ServiceStatus): string {
  const { name, state, fault, database, breaker = 'closed' } = service
  if (state === 'up') return `${name} is up.`
  const why = fault ? `: ${faultWords(fault)}` : ''
  const withoutDatabase = database === 'down' ? ', its database is down' : ''
  // A breaker that probes is still one that keeps away.
  const keptFrom = breaker === 'closed' ? '' : ', its breaker is open'
  return `${name} is ${state}${why}${withoutDatabase}${keptFrom}.`
}

/** The parts to speak of. Of a monolith whose process itself is unwell, it alone: its modules have no fate of their own. */
export function partsOf({ architecture, services }: Status): readonly ServiceStatus[] {
  if (architecture === 'microservices') return services
  const named = services.map((service) => (service.name === 'gateway' ? { ...service, name: 'the monolith' } : service))
  const whole = named.filter(({ name, state }) => name === 'the monolith' && state !== 'up')
  return whole.length > 0 ? whole : named
}

/** The whole store in a few words, for the last row. */
export function howAllIs(status: Status): string {
  const unwell = partsOf(status)
    .filter(({ state }) => state !== 'up')
    .map(howItIs)
  const { bus } = status
  if (bus && bus.state !== 'up') unwell.push(`The bus is ${bus.state}.`)
  return unwell.length > 0 ? unwell.map(capital).join(' ') : 'Every part is up.'
}

function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1)
}
