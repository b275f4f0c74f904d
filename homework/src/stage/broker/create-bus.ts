import { NotHeld } from '../../exercise/not-held.ts'
import type { Bus, Destination, Envelope } from './bus.ts'
import type { Connection } from './connection.ts'
import type { Management } from './management.ts'
import { type Message, messageOf } from './message.ts'

/** What the submission's account may not touch begins with this. */
export const oursPrefix = 'stage.'

const durable = { durable: true } as const

interface Administration {
  readonly management: Management
  readonly vhost: string
}

export function createBus(connection: Connection, { management, vhost }: Administration): Bus {
  let lastPublish: Promise<unknown> = Promise.resolve()
  let hearings = 0

  async function read(queue: string): Promise<readonly Message[]> {
    return connection.onChannel(`Reading the queue ${queue}`, async (channel) => {
      const messages: Message[] = []
      for (;;) {
        const got = await channel.get(queue)
        if (got === false) return messages
        messages.push(messageOf(got))
        channel.ack(got)
      }
    })
  }

  function publishNow(to: Destination, body: unknown, envelope: Envelope): Promise<'queued' | 'nowhere'> {
    return connection.onConfirmChannel(`Publishing to ${nameOf(to)}`, async (channel) => {
      let routed: 'queued' | 'nowhere' = 'queued'
      let objection: unknown
      channel.on('return', () => (routed = 'nowhere'))
      channel.on('error', (error) => (objection = error))
      const [exchange, key] = 'queue' in to ? ['', to.queue] : [to.exchange, to.key]
      channel.publish(exchange, key, bytesOf(body), {
        persistent: true,
        mandatory: true,
        contentType: 'application/json',
        ...envelope,
      })
      await channel.waitForConfirms().catch((error: unknown) => {
        // What it waits for only says that the channel is closed.
        if (isNotFound(objection)) throw noExchange(exchange)
        throw objection ?? error
      })
      return routed
    })
  }

  return {
    declareExchange: (name) =>
      connection.onChannel(`Declaring the exchange ${name}`, async (channel) => {
        await channel.assertExchange(name, 'topic', durable)
      }),
    declareQueue: (name, bindings = [], queueArguments = {}) =>
      connection.onChannel(`Declaring the queue ${name}`, async (channel) => {
        await channel.assertQueue(name, { ...durable, arguments: queueArguments })
        for (const { exchange, key } of bindings) await channel.bindQueue(name, exchange, key)
      }),
    publish: async (to, body, envelope = {}) => {
      // One after the other: in the order in which they were asked for.
      const published = lastPublish.then(() => publishNow(to, body, envelope))
      lastPublish = published.catch(() => undefined)
      return published
    },
    read,
    count: async (queue) => {
      const found = await connection
        .onChannel(`Counting ${queue}`, (channel) => channel.checkQueue(queue))
        .catch(noQueue)
      if (!found) return undefined
      const unacked = await management.unacked(vhost, queue)
      return { ready: found.messageCount, unacked, consumers: found.consumerCount }
    },
    queues: async () => (await management.queues(vhost)).filter((name) => !name.startsWith(oursPrefix)),
    drop: (queue) =>
      connection.onChannel(`Deleting the queue ${queue}`, async (channel) => {
        await channel.deleteQueue(queue)
      }),
    hear: async (exchange, key = '#') => {
      const queue = `${oursPrefix}heard.${++hearings}`
      await connection.onChannel(`Hearing ${exchange}`, async (channel) => {
        await channel.assertExchange(exchange, 'topic', durable)
        await channel.assertQueue(queue, durable)
        await channel.bindQueue(queue, exchange, key)
      })
      const heard: Message[] = []
      return {
        all: async () => {
          heard.push(...(await read(queue)))
          return [...heard]
        },
      }
    },
  }
}

/** @returns nothing when there is no such queue. @throws what else went wrong */
function noQueue(error: unknown): undefined {
  if (isNotFound(error)) return undefined
  throw error
}

/** The checks publish where it was said that events come from: only the submission can have taken that away. */
function noExchange(name: string): NotHeld {
  return new NotHeld(`There is no exchange ${name}: it was deleted, or never declared.`)
}

function isNotFound(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 404
}

function nameOf(to: Destination): string {
  return 'queue' in to ? `the queue ${to.queue}` : to.exchange
}

function bytesOf(body: unknown): Buffer {
  return Buffer.isBuffer(body) ? body : Buffer.from(JSON.stringify(body))
}
