/** An order was taken up. */
export interface OrderPlaced {
  readonly id: string
  readonly type: 'store.order.placed.v1'
  readonly data: { readonly orderId: string; readonly lines: readonly OrderLine[] }
}

/** The shopper cancelled it, or the store could not deliver it. */
export interface OrderCalledOff {
  readonly id: string
  readonly type: 'store.order.cancelled.v1' | 'store.order.rejected.v1'
  readonly data: { readonly orderId: string }
}

export interface OrderLine {
  readonly productId: string
  readonly quantity: number
}

/** CloudEvents, as the store tells them. There is more in them than is named here. */
export type OrderEvent = OrderPlaced | OrderCalledOff

export const heardTypes: readonly OrderEvent['type'][] = [
  'store.order.placed.v1',
  'store.order.cancelled.v1',
  'store.order.rejected.v1',
]

/** @throws when it is none of these */
export function parseEvent(body: Buffer): OrderEvent {
  const event = JSON.parse(body.toString())
  if (typeof event?.id !== 'string') throw new Error('an event without an id')
  if (typeof event.data?.orderId !== 'string') throw new Error('an event without data.orderId')
  if (!heardTypes.includes(event.type)) throw new Error(`an event of type ${event.type}`)
  return event as OrderEvent
}
