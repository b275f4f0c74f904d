import type { StoreDatabase } from './database/tables.ts'
import type { Transact } from './database/transact.ts'
import type { Callers } from './sessions/callers.ts'

/** What the handlers of every module work with. */
export interface Dependencies {
  readonly db: StoreDatabase
  readonly transact: Transact
  readonly callers: Callers
}
