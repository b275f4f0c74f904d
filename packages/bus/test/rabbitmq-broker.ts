import { type ChannelModel, connect } from 'amqplib'
import type { Topology } from '../src/index.ts'
import { deadLettersOf, delayQueueOf } from '../src/rabbitmq/names.ts'

export const amqpUrl = process.env.AMQP_URL ?? 'amqp://guest:guest@127.0.0.1:5672'

/** Whether a broker answers there. With REQUIRE_RABBITMQ=1 it must. */
export async function isRabbitMqThere(): Promise<boolean> {
  try {
    const connection = await connect(amqpUrl, { timeout: 2_000 })
    await connection.close()
    return true
  } catch (error) {
    if (process.env.REQUIRE_RABBITMQ === '1') throw error
    return false
  }
}

export async function onRabbitMq(work: (connection: ChannelModel) => Promise<void>): Promise<void> {
  const connection = await connect(amqpUrl)
  await work(connection)
  await connection.close()
}

export function removeFromRabbitMq({ exchange, subscribers, retryDelaysMs }: Topology): Promise<void> {
  return onRabbitMq(async (connection) => {
    const channel = await connection.createChannel()
    for (const subscriber of Object.keys(subscribers)) {
      const delayQueues = retryDelaysMs.map((delayMs) => delayQueueOf(subscriber, delayMs))
      for (const queue of [subscriber, deadLettersOf(subscriber), ...delayQueues]) await channel.deleteQueue(queue)
    }
    await channel.deleteExchange(exchange)
  })
}
