import { setTimeout as delay } from 'node:timers/promises'
import type { Channel, ConsumeMessage } from 'amqplib'
import type { DeadLetters, ParkedMessage, Topology } from '../bus.ts'
import { BusUnavailable } from '../errors.ts'
import { answerDeadlineMs, defaultListLimit } from '../limits.ts'
import type { Connection } from './connection.ts'
import { messageOf, parkedMessageOf } from './history.ts'
import { deadLettersOf } from './names.ts'
import { onOwnChannel } from './on-own-channel.ts'
import type { Publisher } from './publisher.ts'
import { take } from './take.ts'

export interface DeadLettersOptions {
  readonly connection: Connection
  readonly publisher: Publisher
  readonly topology: Topology
  readonly subscriber: string
}

const atATime = 256
const giveBackWithinMs = 1_000
const lookAgainAfterMs = 5

/** Messages are looked at by taking them without an answer, and giving them back in their order. */
export function createDeadLetters(options: DeadLettersOptions): DeadLetters {
  const { connection, publisher, topology, subscriber } = options
  const queue = deadLettersOf(subscriber)
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
    if (messages.length > 0) await giveBack(channel, queue, messageCount)
    return messages
      .map((message) => parkedMessageOf(message, topology.deliveryLimit))
      .toSorted((a, b) => Date.parse(a.parkedAt) - Date.parse(b.parkedAt))
  }

  /** Only what is there at the start: a message that is parked again at once would otherwise go round for ever. */
  async function replay(channel: Channel, id: string | undefined): Promise<number> {
    const { messageCount } = await channel.checkQueue(queue)
    const until = performance.now() + answerDeadlineMs / 2
    let left = messageCount
    let replayed = 0
    let unwanted = 0
    while (left > 0 && performance.now() < until) {
      const messages = await take(channel, queue, Math.min(atATime, left))
      const wanted = messages.filter((message) => id === undefined || messageOf(message).id === id)
      await Promise.all(wanted.map((message) => publisher.send(subscriber, messageOf(message), {})))
      acknowledge(channel, wanted, id === undefined ? 'all' : 'these')
      replayed += wanted.length
      unwanted += messages.length - wanted.length
      left = messages.length === 0 ? 0 : left - messages.length
    }
    if (unwanted > 0) await giveBack(channel, queue, messageCount - replayed)
    // To say of a message that it isn't there one must have looked at all of them.
    if (replayed === 0 && left > 0) throw new BusUnavailable('the dead letters could not be looked through in time')
    return replayed
  }

  return {
    list: (limit = defaultListLimit) => inTurn((channel) => list(channel, limit)),
    replay: (id) => inTurn((channel) => replay(channel, id)),
  }
}

/**
 * Whoever dies before this leaves the messages sent and parked: the inbox handles them once. All of them are acknowledged
 * in one answer, as of many single ones a quorum queue loses those that it has not come to when the channel closes.
 */
function acknowledge(channel: Channel, messages: readonly ConsumeMessage[], which: 'all' | 'these'): void {
  if (which === 'all') channel.ackAll()
  else for (const message of messages) channel.ack(message)
}

/** RabbitMQ takes its time to put messages back; whoever looks next is to find them there, so many in all. */
async function giveBack(channel: Channel, queue: string, whole: number): Promise<void> {
  channel.nackAll(true)
  const until = performance.now() + giveBackWithinMs
  while (performance.now() < until) {
    const { messageCount } = await channel.checkQueue(queue)
    if (messageCount >= whole) return
    await delay(lookAgainAfterMs)
  }
}
