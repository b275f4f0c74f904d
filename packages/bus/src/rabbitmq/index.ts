import type { Logger } from 'pino'
import type { Bus, DeadLetters, Topology } from '../bus.ts'
import { openConnection } from './connection.ts'
import { type RabbitMqConsumer, startConsumer } from './consumer.ts'
import { createDeadLetters } from './dead-letters.ts'
import { createPublisher } from './publisher.ts'
import { readQueueDepth } from './queue-depth.ts'

export interface RabbitMqOptions {
  readonly amqpUrl: string
  readonly topology: Topology
  readonly name: string
  readonly logger: Logger
}

/** Publishing and consuming each have a connection: a broker that holds publishers back still takes acknowledgements. */
export async function connectRabbitMq({ amqpUrl, topology, name, logger }: RabbitMqOptions): Promise<Bus> {
  const publishing = await openConnection({ amqpUrl, topology, logger, name: `${name} publishes` })
  const consuming = await openConnection({ amqpUrl, topology, logger, name: `${name} consumes` })
  const publisher = createPublisher(publishing, topology)
  const deadLetters = new Map<string, DeadLetters>()
  const consumers: { readonly subscriber: string; readonly consumer: RabbitMqConsumer }[] = []

  function deadLettersOf(subscriber: string): DeadLetters {
    const known = deadLetters.get(subscriber)
    if (known) return known
    const created = createDeadLetters({ connection: consuming, publisher, topology, subscriber })
    deadLetters.set(subscriber, created)
    return created
  }

  function unackedOf(subscriber: string): number {
    const own = consumers.filter((one) => one.subscriber === subscriber)
    return own.reduce((unacked, { consumer }) => unacked + consumer.unacked(), 0)
  }

  return {
    get connected() {
      return publisher.ready && consuming.model !== undefined
    },
    publish: publisher.publish,
    consume: (subscriber, handle) => {
      const consumer = startConsumer({ connection: consuming, publisher, topology, subscriber, handle })
      consumers.push({ subscriber, consumer })
      return consumer
    },
    deadLetters: deadLettersOf,
    queueDepth: (subscriber) => readQueueDepth(consuming, subscriber, () => unackedOf(subscriber)),
    close: async () => {
      await Promise.all([consuming.close(), publishing.close()])
    },
  }
}
