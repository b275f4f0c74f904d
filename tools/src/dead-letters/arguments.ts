import { parseMode, type StoreChoice } from '../command-line/mode.ts'
import { readArguments } from '../command-line/read-arguments.ts'
import { Refused } from '../faults/refusal.ts'
import { isQueued, isTarget, type QueuedTarget, queued } from '../faults/targets.ts'

/** What `npm run dead-letters` is asked for; without a service, of all of them. */
export type DeadLettersRequest = { readonly mode: StoreChoice | undefined } & (
  | { readonly verb: 'list' | 'replay'; readonly services: readonly QueuedTarget[] }
  | { readonly verb: 'show' | 'replay one'; readonly id: string }
)

const usage = `npm run dead-letters [service]          lists what is parked
npm run dead-letters show <id>          shows one whole
npm run dead-letters replay [service]   hands all of them to their service again
npm run dead-letters replay <id>        hands one of them to its service again
  services: ${queued.join(' ')}`

/** @throws Refused saying how it is used */
export function parseDeadLetters(args: readonly string[], environment: NodeJS.ProcessEnv = {}): DeadLettersRequest {
  const options = { store: { type: 'string' } } as const
  const { values, positionals } = readArguments(args, { options, usage, environment })
  const mode = parseMode(values.store)
  const [first, second, ...more] = positionals
  if (more.length > 0) throw new Refused(usage)
  if (first === 'show' && second !== undefined) return { verb: 'show', id: second, mode }
  if (first === 'replay' && second === '') throw new Refused('One that has no id is replayed with all of its service.')
  // What names a part of the store is that part; anything else is an id, since those are not always the store's own.
  if (first === 'replay' && second !== undefined && !isTarget(second)) return { verb: 'replay one', id: second, mode }
  if (first === 'replay') return { verb: 'replay', services: servicesOf(second), mode }
  if (second !== undefined) throw new Refused(usage)
  return { verb: 'list', services: servicesOf(first), mode }
}

function servicesOf(name: string | undefined): readonly QueuedTarget[] {
  if (name === undefined) return queued
  if (isTarget(name) && isQueued(name)) return [name]
  throw new Refused(`There is no queue of "${name}".\n${usage}`)
}
