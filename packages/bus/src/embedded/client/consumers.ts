import { type Batches, createBatches } from '../../batches.ts'
import type { Consumer, Delivery } from '../../bus.ts'
import { prefetch } from '../../limits.ts'
import type { BrokerMessage, ServiceMessage } from '../protocol.ts'
import type { Requests } from './requests.ts'

type Deliver = Extract<BrokerMessage, { kind: 'deliver' }>

export interface Consumers {
  start(subscriber: string, handle: (deliveries: readonly Delivery[]) => Promise<void>): Consumer
  deliver(said: Deliver): void
  /** Tells the broker that all leave, without waiting for their batches. */
  leaveAll(): void
}

export function createConsumers(send: (message: ServiceMessage) => void, requests: Requests): Consumers {
  const batchesOf = new Map<number, Batches>()
  let last = 0

  function deliveryOf({ consumer, tag, message, attempts }: Deliver): Delivery {
    const move = (kind: 'fail' | 'park', reason: string) =>
      requests
        .ask((request) => send({ kind, request, consumer, tag, reason }))
        .then(
          () => undefined,
          () => undefined,
        )
    return {
      message,
      attempts,
      ack: () => send({ kind: 'ack', consumer, tag }),
      fail: (reason) => move('fail', reason),
      park: (reason) => move('park', reason),
    }
  }

  return {
    start: (subscriber, handle) => {
      last += 1
      const consumer = last
      const batches = createBatches(handle)
      batchesOf.set(consumer, batches)
      send({ kind: 'consume', consumer, subscriber, prefetch })
      return {
        stop: async () => {
          await batches.stop()
          batchesOf.delete(consumer)
          send({ kind: 'leave', consumer })
        },
      }
    },
    leaveAll: () => {
      for (const consumer of batchesOf.keys()) send({ kind: 'leave', consumer })
    },
    deliver: (said) => batchesOf.get(said.consumer)?.add(deliveryOf(said)),
  }
}
