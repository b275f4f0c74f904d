import type { ChildProcess } from 'node:child_process'
import type { Message, Topology } from '../../bus.ts'
import { childChannel, type EmbeddedChannel } from '../channel.ts'
import { createQueues } from './queues.ts'
import { serve } from './session.ts'

/** A broker in this process's memory, for one machine: when the process ends, what it holds is gone. */
export interface Broker {
  /** Answers a service until its line closes; what the service left unanswered is then handed to another. */
  serve(channel: EmbeddedChannel): void
  /** Puts a message on one subscriber's queue, whatever it subscribed to. @throws Error when there is no such queue */
  putOnQueue(subscriber: string, message: Message): void
}

export function createBroker(topology: Topology): Broker {
  const queues = createQueues(topology)
  return {
    serve: (channel) => serve(channel, queues),
    putOnQueue: (subscriber, message) => queues.of(subscriber).add(message),
  }
}

/** The broker answers a process that was started with an IPC line. */
export function serveChildProcess(broker: Broker, child: ChildProcess): void {
  broker.serve(childChannel(child))
}
