import type { Transact } from '@bulkhead/bus'
import type { Sessions } from '@bulkhead/service'
import type { OrderFeed } from '../storage/order-feed.ts'
import type { OrderDatabase, OrderTables } from '../storage/tables.ts'

/** What the handlers work with. */
export interface OrderAppDependencies {
  readonly db: OrderDatabase
  readonly transact: Transact<OrderTables>
  readonly sessions: Sessions
  readonly feed: OrderFeed
}
