import { setTimeout as delay } from 'node:timers/promises'
import type { Channel, GetMessage } from 'amqplib'
import type { DeadLetters, ParkedMessage, Topology } from '../bus.ts'
import { answerDeadlineMs, defaultListLimit, prefetch } from '../limits.ts'
import type { Connection } from './connection.ts'
import { messageOf, parkedMessageOf } from './history.ts'
import { deadLettersOf } from './names.ts'
import { onOwnChannel } from './on-own-channel.ts'
import type { Publisher } from './publisher.ts'

export interface DeadLettersOptions {
  readonly connection: Connection
  readonly publisher: Publisher
  readonly topology: Topology
  readonly subscriber: string
}

const giveBackWithinMs = 1_000
const lookAgainAfterMs = 5

/** Messages are looked at by taking them without an answer, and giving them back in their order. */
export function createDeadLetters(options: DeadLettersOptions): DeadLetters {
  const { connection, publisher, topology, subscriber } = options
  const queue = deadLettersOf(subscriber)
  const giveBack = (channel: Channel, count: number) => giveBackTo(channel, queue, count)
  let previous: Promise<unknown> = Promise.resolve()

  /** One after the other, since what one look holds is hidden from the next. */
  function inTurn<Result>(work: (channel: Channel) => Promise<Result>): Promise<Result> {
    const turn = previous.then(() => onOwnChannel(connection, work))
    previous = turn.catch(() => undefined)
    return turn
  }

  async function list(channel: Channel, limit: number): Promise<ParkedMessage[]> {
    const { messageCount } = await channel.checkQueue(queue)
    const messages = await take(channel, queue, Math.min(limit, messageCount))
    await giveBack(channel, messages.length)
    return messages
      .map((message) => parkedMessageOf(message, topology.deliveryLimit))
      .toSorted((a, b) => Date.parse(a.parkedAt) - Date.parse(b.parkedAt))
  }

  /** Only what is there at the start: a message that is parked again at once would otherwise go round for ever. */
  async function replay(channel: Channel, id: string | undefined): Promise<number> {
    const { messageCount } = await channel.checkQueue(queue)
    const until = performance.now() + answerDeadlineMs / 2
    let replayed = 0
    let unwanted = 0
    for (let taken = 0; taken < messageCount && performance.now() < until; taken += prefetch) {
      const messages = await take(channel, queue, Math.min(prefetch, messageCount - taken))
      const wanted = messages.filter((message) => id === undefined || messageOf(message).id === id)
      await Promise.all(wanted.map((message) => sendAgain(channel, message)))
      replayed += wanted.length
      unwanted += messages.length - wanted.length
    }
    await giveBack(channel, unwanted)
    return replayed
  }

  async function sendAgain(channel: Channel, message: GetMessage): Promise<void> {
    await publisher.send(subscriber, messageOf(message), {})
    channel.ack(message)
  }

  return {
    list: (limit = defaultListLimit) => inTurn((channel) => list(channel, limit)),
    replay: (id) => inTurn((channel) => replay(channel, id)),
  }
}

async function take(channel: Channel, queue: string, count: number): Promise<GetMessage[]> {
  const messages: GetMessage[] = []
  while (messages.length < count) {
    const message = await channel.get(queue)
    if (!message) break
    messages.push(message)
  }
  return messages
}

/** RabbitMQ takes its time to put messages back; whoever looks next is to find them there. */
async function giveBackTo(channel: Channel, queue: string, count: number): Promise<void> {
  if (count === 0) return
  channel.nackAll(true)
  const until = performance.now() + giveBackWithinMs
  while (performance.now() < until) {
    const { messageCount } = await channel.checkQueue(queue)
    if (messageCount >= count) return
    await delay(lookAgainAfterMs)
  }
}
