import type { Message } from '../../bus.ts'
import type { Queue, QueueConsumer, QueuedMessage } from './queue.ts'

/** A consumer at the other end of a line, and what it has been handed and not answered. */
export interface SessionConsumer {
  ack(tag: number): void
  fail(tag: number, reason: string): void
  park(tag: number, reason: string): void
  /** Gives back everything that is unanswered. */
  leave(): void
}

export interface SessionConsumerOptions {
  readonly queue: Queue
  readonly prefetch: number
  readonly deliver: (tag: number, message: Message, attempts: number) => void
}

export function createSessionConsumer({ queue, prefetch, deliver }: SessionConsumerOptions): SessionConsumer {
  const unanswered = new Map<number, QueuedMessage>()
  let lastTag = 0

  const consumer: QueueConsumer = {
    hasRoom: () => unanswered.size < prefetch,
    unanswered: () => unanswered.size,
    deliver: (queued) => {
      lastTag += 1
      unanswered.set(lastTag, queued)
      deliver(lastTag, queued.message, queued.attempts)
    },
  }
  queue.join(consumer)

  /** An answer that comes twice does nothing. */
  function answered(tag: number, then: (queued: QueuedMessage) => void): void {
    const queued = unanswered.get(tag)
    if (!queued) return
    unanswered.delete(tag)
    then(queued)
    queue.handOut()
  }

  return {
    ack: (tag) => answered(tag, () => undefined),
    fail: (tag, reason) => answered(tag, (queued) => queue.fail(queued, reason)),
    park: (tag, reason) => answered(tag, (queued) => queue.park(queued, reason)),
    leave: () => {
      queue.leave(consumer, [...unanswered.values()])
      unanswered.clear()
    },
  }
}
