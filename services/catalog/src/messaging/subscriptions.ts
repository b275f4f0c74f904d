import { on, type Subscription } from '@bulkhead/bus'
import { orderCancelled, orderPlaced, orderRejected, productRated } from '@bulkhead/types'
import type { CatalogTables } from '../storage/tables.ts'
import { rateProducts } from '../use-cases/rate-products.ts'
import { settleOrders } from '../use-cases/settle-orders.ts'

/**
 * What the catalog hears, and what it then does. What an order may become goes to one handler, a batch at a time: the
 * rows of a product that sells well are locked once for all orders that want it. A rejected order is heard of only in a
 * store that takes payment: there it may have had its stock.
 */
export const subscriptions: readonly Subscription<CatalogTables>[] = [
  on([orderPlaced, orderCancelled, orderRejected], settleOrders),
  on([productRated], rateProducts),
]
