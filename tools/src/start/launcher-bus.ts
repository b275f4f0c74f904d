import type { ChildProcess } from 'node:child_process'
import type { Message } from '@bulkhead/bus'
import { createBroker, serveChildProcess } from '@bulkhead/bus/embedded'
import { topology } from '@bulkhead/types'
import { CannotDo } from './control/cannot-do.ts'

/** The bus as the launcher carries it, in its memory. */
export interface LauncherBus {
  /** Gives a service's process the bus over its IPC line. */
  serve(child: ChildProcess): void
  /** @throws CannotDo */
  putOnQueue(subscriber: string, message: Message): Promise<void>
}

export function startLauncherBus(): LauncherBus {
  const broker = createBroker(topology)
  return {
    serve: (child) => serveChildProcess(broker, child),
    putOnQueue: async (subscriber, message) => {
      if (!Object.hasOwn(topology.subscribers, subscriber)) throw new CannotDo(`${subscriber} has no queue.`)
      broker.putOnQueue(subscriber, message)
    },
  }
}

/** For a store without a bus. */
export async function noQueues(): Promise<void> {
  throw new CannotDo('A monolith has no bus: there is no queue to put anything on.')
}

/** The broker is somewhere else, and not the launcher's to meddle with. */
export const noLauncherBus: LauncherBus = {
  serve: () => undefined,
  putOnQueue: async () => {
    throw new CannotDo('The broker at AMQP_URL is not the store’s own: nothing is put on its queues.')
  },
}
