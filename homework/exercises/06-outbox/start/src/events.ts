import { randomUUID } from 'node:crypto'
import type { Order } from './orders.ts'

/** A CloudEvent, as the store tells them. */
export interface StoreEvent {
  readonly specversion: '1.0'
  readonly id: string
  readonly source: 'order'
  readonly type: 'store.order.placed.v1' | 'store.order.cancelled.v1'
  readonly time: string
  /** The order's id. */
  readonly subject: string
  readonly datacontenttype: 'application/json'
  readonly data: unknown
}

export function orderPlaced({ orderId, lines }: Order): StoreEvent {
  return newEvent('store.order.placed.v1', orderId, { orderId, lines })
}

export function orderCancelled({ orderId }: Order): StoreEvent {
  return newEvent('store.order.cancelled.v1', orderId, { orderId })
}

function newEvent(type: StoreEvent['type'], subject: string, data: unknown): StoreEvent {
  const time = new Date().toISOString()
  return {
    specversion: '1.0',
    id: randomUUID(),
    source: 'order',
    type,
    time,
    subject,
    datacontenttype: 'application/json',
    data,
  }
}
