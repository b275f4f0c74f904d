import { setTimeout as delay } from 'node:timers/promises'
import type { Channel, ConsumeMessage } from 'amqplib'
import type { Delivery, Topology } from '../bus.ts'
import { type History, headersOf, historyOf, messageOf, parkedHeadersOf } from './history.ts'
import { deadLettersOf, delayQueueOf } from './names.ts'
import type { Publisher } from './publisher.ts'

export interface DeliveryContext {
  readonly channel: Channel
  /** Whether the channel can still take an answer. */
  readonly isOpen: () => boolean
  /** Called once, when the broker has been told what became of it. */
  readonly onAnswered: () => void
  readonly subscriber: string
  readonly topology: Topology
  readonly publisher: Publisher
}

const moveAgainAfterMs = 500

/** A message is moved by a confirmed copy and then an acknowledgement: a crash between leaves two, never none. */
export function createDelivery(amqpMessage: ConsumeMessage, context: DeliveryContext): Delivery {
  const { channel, isOpen, onAnswered, subscriber, topology, publisher } = context
  const message = messageOf(amqpMessage)
  const before = historyOf(amqpMessage)
  let answered = false

  function ack(): void {
    if (isOpen() && !answered) channel.ack(amqpMessage)
    answered = true
    onAnswered()
  }

  async function moveTo(queue: string, headers: Record<string, unknown>): Promise<void> {
    while (isOpen() && !answered) {
      const moved = await publisher.send(queue, message, headers).then(
        () => true,
        () => false,
      )
      if (moved) return ack()
      await delay(moveAgainAfterMs)
    }
  }

  function failed(): History {
    return { attempts: before.attempts + 1, firstFailedAt: before.firstFailedAt ?? new Date().toISOString() }
  }

  function park(reason: string, history: History): Promise<void> {
    return moveTo(deadLettersOf(subscriber), parkedHeadersOf(history, reason))
  }

  return {
    message,
    attempts: before.attempts,
    ack,
    park: (reason) => park(reason, failed()),
    fail: (reason) => {
      const delayMs = topology.retryDelaysMs[before.attempts]
      if (delayMs === undefined) return park(reason, failed())
      return moveTo(delayQueueOf(subscriber, delayMs), headersOf(failed()))
    },
  }
}
