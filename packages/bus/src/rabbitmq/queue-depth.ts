import type { QueueDepth } from '../bus.ts'
import type { Connection } from './connection.ts'
import { deadLettersOf } from './names.ts'
import { onOwnChannel } from './on-own-channel.ts'

/** Over AMQP the broker says what is ready; what consumers hold, each of them knows itself. @throws BusUnavailable */
export function readQueueDepth(connection: Connection, subscriber: string, unacked: () => number): Promise<QueueDepth> {
  return onOwnChannel(connection, async (channel) => {
    const own = await channel.checkQueue(subscriber)
    const parked = await channel.checkQueue(deadLettersOf(subscriber))
    return { ready: own.messageCount, unacked: unacked(), deadLetters: parked.messageCount }
  })
}
