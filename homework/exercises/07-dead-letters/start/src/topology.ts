import type { Channel } from 'amqplib'

export const exchange = 'store.events'
export const queue = 'shipping'

/** Makes whatever is missing of it. */
export async function assertTopology(channel: Channel): Promise<void> {
  await channel.assertExchange(exchange, 'topic', { durable: true })
  await channel.assertQueue(queue, { durable: true })
  await channel.bindQueue(queue, exchange, 'store.order.placed.v1')
}
