import type { Bus } from '@bulkhead/bus'
import { type CartCheckedOut, cartCheckedOut } from '@bulkhead/types'

/** Plays the order service, as far as it hears of checkouts. */
export interface OrderService {
  heard(): readonly CartCheckedOut[]
  stop(): Promise<void>
}

export function hearCheckouts(bus: Bus): OrderService {
  const heard: CartCheckedOut[] = []
  const consumer = bus.consume('order', async (deliveries) => {
    for (const delivery of deliveries) {
      heard.push(cartCheckedOut.schema.parse(JSON.parse(delivery.message.body)))
      delivery.ack()
    }
  })
  return { heard: () => heard, stop: () => consumer.stop() }
}
