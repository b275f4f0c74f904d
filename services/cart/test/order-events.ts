import { type NewEvent, newEvent } from '@bulkhead/bus'
import { orderCancelled, orderConfirmed, orderPlaced, orderRejected, productChanged } from '@bulkhead/types'
import type { TestProduct } from './products.ts'

export function placed(orderId: string, product: TestProduct): NewEvent {
  const lines = [{ productId: product.productId, quantity: 1 }]
  return newEvent(orderPlaced, { subject: orderId, data: { orderId, lines } })
}

export function confirmed(orderId: string): NewEvent {
  return newEvent(orderConfirmed, { subject: orderId, data: { orderId } })
}

export function cancelled(orderId: string): NewEvent {
  return newEvent(orderCancelled, { subject: orderId, data: { orderId } })
}

export function rejected(orderId: string, reason: string): NewEvent {
  return newEvent(orderRejected, { subject: orderId, data: { orderId, reason } })
}

export function changed(product: TestProduct): NewEvent {
  return newEvent(productChanged, { subject: product.productId, data: product })
}
