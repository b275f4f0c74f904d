import type { ConfirmChannel } from 'amqplib'
import { copyTo } from './copy-to.ts'
import { deadQueue, queue } from './topology.ts'

/**
 * Puts the dead letters back on the queue, as if they had never been tried, and returns how many there were. Only those that
 * are there at the start: one that fails again comes back, and would go round for ever.
 */
export async function replay(channel: ConfirmChannel): Promise<number> {
  const { messageCount } = await channel.checkQueue(deadQueue)
  let replayed = 0
  while (replayed < messageCount) {
    const letter = await channel.get(deadQueue)
    if (letter === false) break
    await copyTo(channel, queue, letter, {})
    channel.ack(letter)
    replayed += 1
  }
  return replayed
}
