import { type ChannelModel, type ConfirmChannel, connect } from 'amqplib'
import type { StoreEvent } from './events.ts'

export interface Publisher {
  /** In this order. @throws unless RabbitMQ confirms that it has them all */
  publish(events: readonly StoreEvent[]): Promise<void>
  close(): Promise<void>
}

const exchange = 'store.events'
const confirmedWithinMs = 5_000

/** Doesn’t wait for RabbitMQ: orders are taken without it. Finds it again each time that it was away. */
export async function openPublisher(amqpUrl: string): Promise<Publisher> {
  let channel: ConfirmChannel | undefined
  const connection = await connect(amqpUrl, {
    noDelay: true,
    recovery: {
      initialDelay: 100,
      maxDelay: 500,
      waitForConnect: false,
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
    publish: async (events) => {
      const current = channel
      if (!current) throw new Error('RabbitMQ is away')
      await withinDeadline(Promise.all(events.map((event) => publishOne(current, event))))
    },
    close: () => connection.close(),
  }
}

async function openChannel(model: ChannelModel): Promise<ConfirmChannel> {
  const channel = await model.createConfirmChannel()
  await channel.assertExchange(exchange, 'topic', { durable: true })
  return channel
}

function publishOne(channel: ConfirmChannel, event: StoreEvent): Promise<void> {
  return new Promise((resolve, reject) => {
    const options = { messageId: event.id, contentType: 'application/cloudevents+json', persistent: true }
    channel.publish(exchange, event.type, Buffer.from(JSON.stringify(event)), options, (error: unknown) => {
      if (error) reject(error)
      else resolve()
    })
  })
}

/** A broker that hangs confirms nothing, and says nothing either. */
async function withinDeadline(publishing: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('RabbitMQ does not confirm')), confirmedWithinMs)
  })
  await Promise.race([publishing, late]).finally(() => clearTimeout(timer))
}
