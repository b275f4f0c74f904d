import { randomUUID } from 'node:crypto'
import { type ChannelModel, type ConfirmChannel, connect } from 'amqplib'

export const exchange = 'store.events'

/** An event as it comes from the bus: a CloudEvent. */
export interface StoreEvent {
  readonly type: string
  readonly subject: string
  readonly data: Record<string, unknown>
}

export interface Bus {
  readonly connected: boolean
  /** Resolves when the broker has it. @throws Error when it does not take it, or nobody is connected */
  publish(event: StoreEvent): Promise<void>
}

/**
 * Connects, for as long as it takes, and again whenever the connection is lost. What a channel needs (queues, bindings,
 * who consumes) is done in `prepare`, anew on each connection.
 */
export async function connectBus(url: string, prepare: (channel: ConfirmChannel) => Promise<void>): Promise<Bus> {
  let current: ConfirmChannel | undefined
  const connection = await connect(url, {
    recovery: {
      maxDelay: 1_000,
      setup: async (model: ChannelModel) => {
        const channel = await model.createConfirmChannel()
        channel.on('error', () => undefined)
        await channel.assertExchange(exchange, 'topic', { durable: true })
        await prepare(channel)
        current = channel
      },
    },
  })
  connection.on('error', () => undefined)
  connection.on('disconnect', () => {
    current = undefined
  })

  return {
    get connected() {
      return current !== undefined
    },
    publish: (event) => publishOn(current, event),
  }
}

function publishOn(channel: ConfirmChannel | undefined, { type, subject, data }: StoreEvent): Promise<void> {
  const id = randomUUID()
  const time = new Date().toISOString()
  const envelope = { specversion: '1.0', id, source: 'reviews', type, time, subject }
  const body = JSON.stringify({ ...envelope, datacontenttype: 'application/json', data })
  const options = { messageId: id, type, persistent: true, contentType: 'application/cloudevents+json' }
  return new Promise((resolve, reject) => {
    if (!channel) return reject(new Error('The bus is not connected.'))
    channel.publish(exchange, type, Buffer.from(body), options, (error) => (error ? reject(error) : resolve()))
  })
}
