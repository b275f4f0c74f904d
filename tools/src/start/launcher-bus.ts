import type { ChildProcess } from 'node:child_process'
import { createBroker, createChannelPair, createEmbeddedBus, serveChildProcess } from '@bulkhead/bus/embedded'
import { topology } from '@bulkhead/types'
import { CannotDo } from './control/cannot-do.ts'
import type { PoisonMessage } from './control/protocol.ts'

/** The bus as the launcher carries it, in its memory. */
export interface LauncherBus {
  /** Gives a service's process the bus over its IPC line. */
  serve(child: ChildProcess): void
  /** @throws CannotDo */
  putOnQueue(subscriber: string, message: PoisonMessage): Promise<void>
}

export function startLauncherBus(): LauncherBus {
  const broker = createBroker({ ...topology, subscribers: withOwnType(topology.subscribers) })
  const line = createChannelPair()
  broker.serve(line.broker)
  const bus = createEmbeddedBus(line.service)

  return {
    serve: (child) => serveChildProcess(broker, child),
    putOnQueue: async (subscriber, message) => {
      if (!Object.hasOwn(topology.subscribers, subscriber)) throw new CannotDo(`${subscriber} has no queue.`)
      await bus.publish([{ ...message, type: ownType(subscriber) }])
    },
  }
}

/** The broker is somewhere else, and not the launcher's to meddle with. */
export const noLauncherBus: LauncherBus = {
  serve: () => undefined,
  putOnQueue: async () => {
    throw new CannotDo('The broker at AMQP_URL is not the store’s own: nothing is put on its queues.')
  },
}

/** A type that only this subscriber hears: the store's own events have several. */
function ownType(subscriber: string): string {
  return `store.${subscriber}.poisoned.v1`
}

function withOwnType(subscribers: Readonly<Record<string, readonly string[]>>): Record<string, readonly string[]> {
  return Object.fromEntries(Object.entries(subscribers).map(([name, types]) => [name, [...types, ownType(name)]]))
}
