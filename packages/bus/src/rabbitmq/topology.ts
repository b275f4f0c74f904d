import type { Channel, ChannelModel } from 'amqplib'
import type { Topology } from '../bus.ts'
import { deadLettersOf, delayQueueOf } from './names.ts'

/**
 * RabbitMQ 4 drops a message of a quorum queue after 20 returns unless told otherwise, and each look at the dead letters
 * returns them all. -1 would mean "no limit" to RabbitMQ 4, but "drop at the first return" to 3.10; both know this.
 */
const practicallyNever = 1_000_000_000

/** Makes whatever is missing of the exchange, queues and bindings; the same call from many services at once is fine. */
export async function assertTopology(model: ChannelModel, topology: Topology): Promise<void> {
  const channel = await model.createChannel()
  channel.on('error', () => undefined)
  await channel.assertExchange(topology.exchange, 'topic', { durable: true })
  for (const [subscriber, types] of Object.entries(topology.subscribers)) {
    await assertSubscriber(channel, subscriber, topology)
    for (const type of types) await channel.bindQueue(subscriber, topology.exchange, type)
  }
  await channel.close()
}

async function assertSubscriber(channel: Channel, subscriber: string, topology: Topology): Promise<void> {
  const { deliveryLimit, retryDelaysMs } = topology
  await assertQuorumQueue(channel, deadLettersOf(subscriber), { 'x-delivery-limit': practicallyNever })
  await assertQuorumQueue(channel, subscriber, {
    'x-delivery-limit': deliveryLimit,
    ...deadLetteredTo(deadLettersOf(subscriber)),
  })
  for (const delayMs of new Set(retryDelaysMs)) {
    await assertQuorumQueue(channel, delayQueueOf(subscriber, delayMs), {
      'x-message-ttl': delayMs,
      ...deadLetteredTo(subscriber),
    })
  }
}

async function assertQuorumQueue(channel: Channel, name: string, settings: Record<string, unknown>): Promise<void> {
  await channel.assertQueue(name, { durable: true, arguments: { 'x-queue-type': 'quorum', ...settings } })
}

/** `at-least-once`, which needs `reject-publish`: the broker's own move of a message survives its crash. */
function deadLetteredTo(queue: string): Record<string, unknown> {
  return {
    'x-dead-letter-exchange': '',
    'x-dead-letter-routing-key': queue,
    'x-dead-letter-strategy': 'at-least-once',
    'x-overflow': 'reject-publish',
  }
}
