import type { StoreEvent } from '@bulkhead/types'
import type { Bus, Topology } from '../bus.ts'
import { createBroker, createChannelPair, createEmbeddedBus } from '../embedded/index.ts'
import type { NewEvent } from '../outbox/new-event.ts'

/** An embedded bus on which a test plays every service but the one it tests. */
export interface TestBus {
  /** A connection for the service under test, or for one more replica of it. */
  connect(): Bus
  /** Another service tells of something; resolves when the broker has it. */
  tell(...events: readonly NewEvent[]): Promise<void>
  /** What the other services heard, each event once and in its order. */
  heard(): readonly StoreEvent[]
  close(): Promise<void>
}

export function openTestBus(topology: Topology, serviceUnderTest: string): TestBus {
  const broker = createBroker(topology)
  const heard = new Map<string, StoreEvent>()

  function connect(): Bus {
    const line = createChannelPair()
    broker.serve(line.broker)
    return createEmbeddedBus(line.service)
  }

  const others = connect()
  const neighbours = Object.keys(topology.subscribers).filter((name) => name !== serviceUnderTest)
  const consumers = neighbours.map((neighbour) =>
    others.consume(neighbour, async (deliveries) => {
      for (const { message, ack } of deliveries) {
        if (!heard.has(message.id)) heard.set(message.id, JSON.parse(message.body))
        ack()
      }
    }),
  )

  return {
    connect,
    tell: (...events) =>
      others.publish(
        events.map((event) => ({ id: event.id, type: event.type, body: JSON.stringify({ ...event, source: 'test' }) })),
      ),
    heard: () => [...heard.values()],
    close: async () => {
      await Promise.all(consumers.map((consumer) => consumer.stop()))
      await others.close()
    },
  }
}
