import type { Channel, ConsumeMessage } from 'amqplib'
import type { Config } from './config.ts'
import { shipOrder } from './ship-order.ts'
import { queue } from './topology.ts'

export async function consume(channel: Channel, { courierUrl }: Config): Promise<void> {
  await channel.prefetch(1)
  await channel.consume(queue, (message) => {
    if (message !== null) void handle(message)
  })

  async function handle(message: ConsumeMessage): Promise<void> {
    try {
      await shipOrder(message.content, courierUrl)
      channel.ack(message)
    } catch {
      // Next time it may work.
      channel.nack(message)
    }
  }
}
