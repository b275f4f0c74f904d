import { on, type Subscription } from '@bulkhead/bus'
import { orderCancelled, orderPlaced } from '@bulkhead/types'
import type { CatalogTables } from '../storage/tables.ts'
import { settleOrders } from '../use-cases/settle-orders.ts'

/**
 * What the catalog hears, and what it then does. Both kinds go to one handler, a batch at a time: the rows of a
 * product that sells well are locked once for all orders that want it.
 */
export const subscriptions: readonly Subscription<CatalogTables>[] = [on([orderPlaced, orderCancelled], settleOrders)]
