import { cartCheckedOut } from './cart-checked-out.ts'
import { orderCancelled } from './order-cancelled.ts'
import { orderConfirmed } from './order-confirmed.ts'
import { orderPlaced } from './order-placed.ts'
import { orderRejected } from './order-rejected.ts'
import { productChanged } from './product-changed.ts'
import { productRated } from './product-rated.ts'
import { stockRejected } from './stock-rejected.ts'
import { stockReserved } from './stock-reserved.ts'

/**
 * Who hears what. Every service asserts all of it before it publishes, so no event is published to nobody.
 * An event that fails waits `retryDelaysMs[n]` before its next try, and is parked after the last.
 */
export const topology = {
  exchange: 'store.events',
  subscribers: {
    catalog: [orderPlaced.type, orderCancelled.type, productRated.type],
    cart: [orderPlaced.type, orderConfirmed.type, orderRejected.type, orderCancelled.type, productChanged.type],
    order: [cartCheckedOut.type, stockReserved.type, stockRejected.type],
  },
  /** How often the broker hands out a message whose consumer dies before it answers, until it parks it. */
  deliveryLimit: 20,
  retryDelaysMs: [200, 1_000, 5_000, 15_000],
} as const
