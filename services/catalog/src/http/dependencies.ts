import type { Transact } from '@bulkhead/bus'
import type { Sessions } from '@bulkhead/service'
import type { CatalogDatabase, CatalogTables } from '../storage/tables.ts'

/** What the handlers work with. */
export interface CatalogAppDependencies {
  readonly db: CatalogDatabase
  readonly transact: Transact<CatalogTables>
  readonly sessions: Sessions
}
