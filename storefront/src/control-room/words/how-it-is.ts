import type { ServiceStatus, Status } from '@bulkhead/types'
import { faultWords } from './fault-words.ts'

/** How a service is, in a sentence that stays the same for as long as nothing of note changes. */
export function howItIs(service: ServiceStatus): string {
  const { name, state, fault, database, breaker = 'closed' } = service
  if (state === 'up') return `${name} is up.`
  const why = fault ? `: ${faultWords(fault)}` : ''
  const withoutDatabase = database === 'down' ? ', its database is down' : ''
  // A breaker that probes each second is still one that keeps away.
  const keptFrom = breaker === 'closed' ? '' : ', its breaker is open'
  return `${name} is ${state}${why}${withoutDatabase}${keptFrom}.`
}

/** The whole store in a few words, for the last row. */
export function howAllIs({ services, bus }: Status): string {
  const unwell = services.filter(({ state }) => state !== 'up').map(howItIs)
  if (bus && bus.state !== 'up') unwell.push(`The bus is ${bus.state}.`)
  return unwell.length > 0 ? unwell.map(capital).join(' ') : 'Every part is up.'
}

function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1)
}
