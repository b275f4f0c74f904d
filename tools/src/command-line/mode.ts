import { Refused } from '../faults/refusal.ts'
import type { Mode } from '../faults/table.ts'

/** The services by the way they run, or the monolith, whichever way it does. */
export type StoreChoice = Mode | 'monolith'

/** What `--store` names. @throws Refused when that is no store */
export function parseMode(given: string | undefined): StoreChoice | undefined {
  if (given === undefined || given === 'compose' || given === 'local' || given === 'monolith') return given
  throw new Refused('--store must be compose, local or monolith.')
}
