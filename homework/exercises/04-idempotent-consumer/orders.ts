import { integer, uuid } from '../../src/exercise/chance.ts'
import { createEvent, type StoreEvent } from '../../src/stage/index.ts'

export interface OrderLine {
  readonly productId: string
  readonly quantity: number
}

/** The events of orders as the store's order service tells them. */
export interface Orders {
  /** A product that nobody ordered yet, and between 1 and 9 of it. */
  readonly newLine: () => OrderLine
  /** A new order is placed. */
  readonly placed: (...lines: readonly OrderLine[]) => StoreEvent
  /** That order, which was placed before or will be, is called off. */
  readonly calledOff: (placed: StoreEvent, how: 'cancelled' | 'rejected') => StoreEvent
}

export function createOrders(random: () => number): Orders {
  return {
    newLine: () => ({ productId: uuid(random), quantity: integer(random, [1, 9]) }),
    placed: (...lines) => {
      const orderId = uuid(random)
      return createEvent(random, { type: 'store.order.placed.v1', subject: orderId, data: { orderId, lines } })
    },
    calledOff: ({ subject: orderId }, how) => {
      const data = how === 'cancelled' ? { orderId } : { orderId, reason: 'Lamp: 2 wanted, 1 left.' }
      return createEvent(random, { type: `store.order.${how}.v1`, subject: orderId, data })
    },
  }
}
