import type { Status } from '@bulkhead/types'
import { howItIs, partsOf } from './how-it-is.ts'

/** What became different from one status to the next, in sentences. Of a store that was not known, what is not well. */
export function changesIn(before: Status | undefined, now: Status): string[] {
  const services = partsOf(now).flatMap((service) => {
    const known = before && partsOf(before).find(({ name }) => name === service.name)
    const sentence = howItIs(service)
    if (!known) return service.state === 'up' ? [] : sentence
    if (sentence === howItIs(known)) return []
    return service.state === 'up' ? `${service.name} is up again.` : sentence
  })
  return [...services, ...busChange(before, now)]
}

function busChange(before: Status | undefined, now: Status): string[] {
  const state = now.bus?.state
  if (state === undefined || state === (before?.bus?.state ?? 'up')) return []
  return [state === 'up' ? 'The bus is up again.' : `The bus is ${state}.`]
}
