import type { ConfirmChannel, ConsumeMessage } from 'amqplib'
import type { Config } from './config.ts'
import { copyTo } from './copy-to.ts'
import { shipOrder } from './ship-order.ts'
import { deadQueue, queue, reasonHeader, waitingQueue } from './topology.ts'

export async function consume(channel: ConfirmChannel, { courierUrl, retryDelaysMs }: Config): Promise<void> {
  await channel.prefetch(1)
  await channel.consume(queue, (message) => {
    // What can't even be put aside ends the process, and the broker hands the message out again.
    if (message !== null) void handle(message)
  })

  async function handle(message: ConsumeMessage): Promise<void> {
    try {
      await shipOrder(message.content, courierUrl)
    } catch (error) {
      await putAside(message, error instanceof Error ? error.message : String(error))
    }
    channel.ack(message)
  }

  /** How often it was tried travels with the message: no memory of this process outlives a restart. */
  async function putAside(message: ConsumeMessage, reason: string): Promise<void> {
    const attempts = attemptsBefore(message) + 1
    const delayMs = retryDelaysMs[attempts - 1]
    if (delayMs === undefined) return copyTo(channel, deadQueue, message, { attempts, [reasonHeader]: reason })
    return copyTo(channel, waitingQueue(delayMs), message, { attempts })
  }
}

function attemptsBefore({ properties }: ConsumeMessage): number {
  const attempts: unknown = properties.headers?.attempts
  return typeof attempts === 'number' ? attempts : 0
}
