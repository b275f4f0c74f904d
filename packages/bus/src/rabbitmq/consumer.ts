import type { Channel, ConsumeMessage } from 'amqplib'
import { createBatches } from '../batches.ts'
import type { Consumer, Delivery, Topology } from '../bus.ts'
import { prefetch } from '../limits.ts'
import { withinDeadline } from '../within-deadline.ts'
import type { Connection } from './connection.ts'
import { createDelivery } from './delivery.ts'
import { keepChannel } from './keep-channel.ts'
import type { Publisher } from './publisher.ts'

export interface ConsumerOptions {
  readonly connection: Connection
  readonly publisher: Publisher
  readonly topology: Topology
  readonly subscriber: string
  readonly handle: (deliveries: readonly Delivery[]) => Promise<void>
}

const cancelTimeoutMs = 1_000

export interface RabbitMqConsumer extends Consumer {
  /** How many deliveries it holds that are not answered. */
  unacked(): number
}

export function startConsumer({
  connection,
  publisher,
  topology,
  subscriber,
  handle,
}: ConsumerOptions): RabbitMqConsumer {
  const batches = createBatches(handle)
  const consumerTag = subscriber
  const unanswered = new Set<Delivery>()

  async function prepare(channel: Channel): Promise<void> {
    let open = true
    channel.on('close', () => {
      open = false
    })
    const isOpen = () => open
    await channel.prefetch(prefetch)
    const onMessage = (message: ConsumeMessage | null) => {
      // The broker cancels a consumer whose queue was deleted or moved: close, and open again.
      if (message === null) return void channel.close().catch(() => undefined)
      const onAnswered = () => unanswered.delete(delivery)
      const delivery = createDelivery(message, { channel, isOpen, onAnswered, subscriber, topology, publisher })
      unanswered.add(delivery)
      batches.add(delivery)
    }
    await channel.consume(subscriber, onMessage, { consumerTag })
  }

  const kept = keepChannel(connection, {
    create: (model) => model.createChannel(),
    prepare,
    onLost: () => {
      unanswered.clear()
      batches.drop()
    },
  })

  return {
    unacked: () => unanswered.size,
    stop: async () => {
      const finished = batches.stop()
      const cancelled = kept.current?.cancel(consumerTag) ?? Promise.resolve()
      const late = () => new Error('RabbitMQ does not answer')
      await withinDeadline(Promise.resolve(cancelled), cancelTimeoutMs, late).catch(() => undefined)
      await finished
      await withinDeadline(kept.close(), cancelTimeoutMs, late).catch(() => undefined)
    },
  }
}
