import type { DeadLetters, Message, ParkedMessage, QueueDepth, Topology } from '../../bus.ts'
import { defaultListLimit } from '../../limits.ts'
import { createWaitingLine } from './waiting-line.ts'

/** A message in a queue, and what it has been through. */
export interface QueuedMessage {
  readonly message: Message
  readonly attempts: number
  readonly firstFailedAt?: string | undefined
  /** How often it was handed out and came back without an answer. */
  readonly returns: number
}

export interface QueueConsumer {
  hasRoom(): boolean
  /** How many it was handed and has not answered. */
  unanswered(): number
  deliver(queued: QueuedMessage): void
}

/** One subscriber's messages: waiting, waiting to be tried again, or parked. */
export interface Queue extends DeadLetters {
  add(message: Message): void
  join(consumer: QueueConsumer): void
  leave(consumer: QueueConsumer, unanswered: readonly QueuedMessage[]): void
  /** A consumer has room again. */
  handOut(): void
  fail(queued: QueuedMessage, reason: string): void
  park(queued: QueuedMessage, reason: string): void
  depth(): QueueDepth
}

export function createQueue({ deliveryLimit, retryDelaysMs }: Topology): Queue {
  const line = createWaitingLine<QueuedMessage>()
  const consumers: QueueConsumer[] = []
  let parked: ParkedMessage[] = []

  function handOut(): void {
    while (line.length > 0) {
      const index = consumers.findIndex((consumer) => consumer.hasRoom())
      const [consumer] = index === -1 ? [] : consumers.splice(index, 1)
      const queued = consumer && line.take()
      if (!queued) return
      // Whoever was served goes to the end, so that all get their share.
      consumers.push(consumer)
      consumer.deliver(queued)
    }
  }

  function enqueue(queued: QueuedMessage): void {
    line.add(queued)
    handOut()
  }

  function setAside({ message, attempts, firstFailedAt }: Omit<QueuedMessage, 'returns'>, reason: string): void {
    parked.push({ ...message, reason, attempts, firstFailedAt, parkedAt: new Date().toISOString() })
  }

  function giveBack(unanswered: readonly QueuedMessage[]): void {
    const returned = unanswered.map((queued) => ({ ...queued, returns: queued.returns + 1 }))
    line.giveBack(returned.filter(({ returns }) => returns <= deliveryLimit))
    for (const queued of returned.filter(({ returns }) => returns > deliveryLimit)) {
      const attempts = queued.attempts + queued.returns
      setAside({ ...queued, attempts }, `it was handed out ${queued.returns} times and never answered`)
    }
    handOut()
  }

  return {
    add: (message) => enqueue({ message, attempts: 0, returns: 0 }),
    join: (consumer) => {
      consumers.push(consumer)
      handOut()
    },
    leave: (consumer, unanswered) => {
      consumers.splice(consumers.indexOf(consumer), 1)
      giveBack(unanswered)
    },
    handOut,
    fail: (queued, reason) => {
      const failed = afterFailure(queued)
      const delayMs = retryDelaysMs[queued.attempts]
      if (delayMs === undefined) setAside(failed, reason)
      else setTimeout(() => enqueue(failed), delayMs).unref()
    },
    park: (queued, reason) => setAside(afterFailure(queued), reason),
    depth: () => ({
      ready: line.length,
      unacked: consumers.reduce((unacked, consumer) => unacked + consumer.unanswered(), 0),
      deadLetters: parked.length,
    }),
    list: async (limit = defaultListLimit) => parked.slice(0, limit),
    replay: async (id) => {
      const wanted = parked.filter((message) => id === undefined || message.id === id)
      parked = parked.filter((message) => !wanted.includes(message))
      for (const { id, type, body } of wanted) enqueue({ message: { id, type, body }, attempts: 0, returns: 0 })
      return wanted.length
    },
  }
}

function afterFailure({ message, attempts, firstFailedAt = new Date().toISOString() }: QueuedMessage): QueuedMessage {
  return { message, attempts: attempts + 1, firstFailedAt, returns: 0 }
}
