import type { Message, Topology } from '../../bus.ts'
import { createQueue, type Queue } from './queue.ts'

/** The queues of all subscribers. */
export interface Queues {
  of(subscriber: string): Queue
  /** @returns false if nobody subscribed to its type */
  route(message: Message): boolean
}

export function createQueues(topology: Topology): Queues {
  const subscribers = Object.entries(topology.subscribers)
  const queues = new Map(subscribers.map(([subscriber]) => [subscriber, createQueue(topology)]))

  function of(subscriber: string): Queue {
    const queue = queues.get(subscriber)
    if (!queue) throw new Error(`the topology knows no subscriber ${subscriber}`)
    return queue
  }

  function route(message: Message): boolean {
    const bound = subscribers.filter(([, types]) => types.includes(message.type))
    for (const [subscriber] of bound) of(subscriber).add(message)
    return bound.length > 0
  }

  return { of, route }
}
