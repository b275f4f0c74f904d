import { type Channel, type ChannelModel, connect } from 'amqplib'
import type { StoreEvent } from './events.ts'

export interface Publisher {
  /** @throws while RabbitMQ is away */
  publish(event: StoreEvent): void
  close(): Promise<void>
}

const exchange = 'store.events'

/** Waits for RabbitMQ, and finds it again each time that it was away. */
export async function openPublisher(amqpUrl: string): Promise<Publisher> {
  let channel: Channel | undefined
  const connection = await connect(amqpUrl, {
    noDelay: true,
    recovery: {
      initialDelay: 100,
      maxDelay: 1_000,
      setup: async (model: ChannelModel) => {
        channel = await openChannel(model)
      },
    },
  })
  connection.on('disconnect', () => {
    channel = undefined
  })
  connection.on('error', (error) => console.error('RabbitMQ:', error.message))
  return {
    publish: (event) => {
      if (!channel) throw new Error('RabbitMQ is away')
      const body = Buffer.from(JSON.stringify(event))
      channel.publish(exchange, event.type, body, { messageId: event.id, contentType: 'application/cloudevents+json' })
    },
    close: () => connection.close(),
  }
}

async function openChannel(model: ChannelModel): Promise<Channel> {
  const channel = await model.createChannel()
  await channel.assertExchange(exchange, 'topic', { durable: true })
  return channel
}
