import { Refused } from '../faults/refusal.ts'
import type { Mode } from '../faults/table.ts'

/** What `--store` names. @throws Refused when that is no store */
export function parseMode(given: string | undefined): Mode | undefined {
  if (given === undefined || given === 'compose' || given === 'local') return given
  throw new Refused('--store must be compose or local.')
}
