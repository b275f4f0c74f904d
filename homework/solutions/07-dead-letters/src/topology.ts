import type { Channel } from 'amqplib'
import type { Config } from './config.ts'

export const exchange = 'store.events'
export const queue = 'shipping'
export const deadQueue = 'shipping.dead'
/** Why a message lies there. */
export const reasonHeader = 'reason'

/** Where a message waits for so long; then the broker puts it back on the queue. */
export function waitingQueue(delayMs: number): string {
  return `shipping.wait.${delayMs}`
}

/** Makes whatever is missing of it. */
export async function assertTopology(channel: Channel, { retryDelaysMs }: Config): Promise<void> {
  await channel.assertExchange(exchange, 'topic', { durable: true })
  await channel.assertQueue(queue, { durable: true })
  await channel.assertQueue(deadQueue, { durable: true })
  for (const delayMs of retryDelaysMs) {
    await channel.assertQueue(waitingQueue(delayMs), {
      durable: true,
      arguments: { 'x-message-ttl': delayMs, 'x-dead-letter-exchange': '', 'x-dead-letter-routing-key': queue },
    })
  }
  await channel.bindQueue(queue, exchange, 'store.order.placed.v1')
}
