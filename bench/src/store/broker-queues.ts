import type { topology } from '@bulkhead/types'
import type { ChannelModel } from 'amqplib'

export interface BrokerQueue {
  readonly name: string
  readonly isThere: boolean
  /** Somebody consumes from it, or will want what is in it. */
  readonly isUsed: boolean
}

/** The names of the queues that a store makes: for each subscriber its own, its dead letters, and one for each delay. */
export function brokerQueues({ subscribers, retryDelaysMs }: typeof topology): string[] {
  return Object.keys(subscribers).flatMap((name) => [
    name,
    `${name}.dead-letters`,
    ...new Set(retryDelaysMs.map((delayMs) => `${name}.retry.${delayMs}`)),
  ])
}

export async function lookAt(broker: ChannelModel, names: readonly string[]): Promise<BrokerQueue[]> {
  const queues: BrokerQueue[] = []
  for (const name of names) queues.push(await lookAtOne(broker, name))
  return queues
}

export async function deleteAll(broker: ChannelModel, names: readonly string[]): Promise<void> {
  const channel = await broker.createChannel()
  for (const name of names) await channel.deleteQueue(name)
}

/** To look for a queue that isn't there costs the channel. */
async function lookAtOne(broker: ChannelModel, name: string): Promise<BrokerQueue> {
  const channel = await broker.createChannel()
  channel.on('error', () => undefined)
  try {
    const { consumerCount, messageCount } = await channel.checkQueue(name)
    await channel.close()
    return { name, isThere: true, isUsed: consumerCount > 0 || messageCount > 0 }
  } catch {
    return { name, isThere: false, isUsed: false }
  }
}
