import { randomUUID } from 'node:crypto'
import type { Bus, Consumer, Delivery, Message } from '../src/index.ts'
import { placed } from './topology.ts'

export function message(body = '{}', type = placed): Message {
  return { id: randomUUID(), type, body }
}

export function messages(count: number): Message[] {
  return Array.from({ length: count }, (_, index) => message(`{"number":${index}}`))
}

export interface Ear extends Consumer {
  readonly heard: Delivery[]
  readonly bodies: readonly string[]
}

/** Consumes and remembers; acknowledges unless told what else to do with a delivery. */
export function listen(
  bus: Bus,
  subscriber: string,
  answer: (delivery: Delivery) => Promise<void> | void = (delivery) => delivery.ack(),
): Ear {
  const heard: Delivery[] = []
  const consumer = bus.consume(subscriber, async (deliveries) => {
    for (const delivery of deliveries) {
      heard.push(delivery)
      await answer(delivery)
    }
  })
  return {
    heard,
    get bodies() {
      return heard.map((delivery) => delivery.message.body)
    },
    stop: consumer.stop,
  }
}
