import { type Channel, type ChannelModel, type ConsumeMessage, connect } from 'amqplib'
import { heardTypes, type OrderEvent, parseEvent } from './events.ts'

export interface Consumer {
  /** Whether it is connected, and hears. */
  readonly hears: boolean
  close(): Promise<void>
}

const exchange = 'store.events'
const queue = 'sales'
const prefetch = 10

/** Hears the store's events, each time that RabbitMQ is there again. */
export async function startConsumer(amqpUrl: string, handle: (event: OrderEvent) => Promise<void>): Promise<Consumer> {
  let hears = false
  const connection = await connect(amqpUrl, {
    recovery: {
      initialDelay: 100,
      maxDelay: 1_000,
      waitForConnect: false,
      setup: (model: ChannelModel) => hear(model, handle),
    },
  })
  connection.on('connect', () => {
    hears = true
  })
  connection.on('disconnect', () => {
    hears = false
  })
  connection.on('error', (error) => console.error('RabbitMQ:', error.message))
  return {
    get hears() {
      return hears
    },
    close: () => connection.close(),
  }
}

async function hear(model: ChannelModel, handle: (event: OrderEvent) => Promise<void>): Promise<void> {
  const channel = await model.createChannel()
  await channel.assertExchange(exchange, 'topic', { durable: true })
  await channel.assertQueue(queue, { durable: true })
  for (const type of heardTypes) await channel.bindQueue(queue, exchange, type)
  await channel.prefetch(prefetch)
  await channel.consume(queue, (message) => {
    if (message) receive(channel, message, handle)
  })
}

function receive(channel: Channel, message: ConsumeMessage, handle: (event: OrderEvent) => Promise<void>): void {
  channel.ack(message)
  handle(parseEvent(message.content)).catch((error: unknown) => console.error('an event failed:', error))
}
