import type { Transact } from '@bulkhead/bus'
import type { Sessions } from '@bulkhead/service'
import type { CartDatabase, CartTables } from '../storage/tables.ts'

/** What the handlers work with. */
export interface CartAppDependencies {
  readonly db: CartDatabase
  readonly transact: Transact<CartTables>
  readonly sessions: Sessions
}
