import { setTimeout as delay } from 'node:timers/promises'
import type { ConfirmChannel } from 'amqplib'
import { exchange } from './bus.ts'
import { type CheckedOut, rememberCheckout, rememberOutcome } from './buyers.ts'
import type { Database } from './database.ts'

/** The queue outlives this process, and keeps what is said while it is down. */
const queue = 'reviews'
const outcomes = { 'store.order.confirmed.v1': 'confirmed', 'store.order.cancelled.v1': 'cancelled' } as const
const types = ['store.cart.checked-out.v1', ...Object.keys(outcomes)]
const tryAgainAfterMs = 500
/** The broker gives up on what came back so often. A database may be down for long, and no order is lost for that. */
const returns = 1_000_000

export async function hearOrders(channel: ConfirmChannel, database: Database): Promise<void> {
  const kept = { 'x-queue-type': 'quorum', 'x-delivery-limit': returns }
  await channel.assertQueue(queue, { durable: true, arguments: kept })
  for (const type of types) await channel.bindQueue(queue, exchange, type)
  await channel.prefetch(20)
  await channel.consume(queue, async (message) => {
    if (!message) return
    try {
      await remember(database, JSON.parse(message.content.toString()))
      channel.ack(message)
    } catch {
      // Without a wait a database that is down would be asked as fast as the broker can hand out.
      await delay(tryAgainAfterMs)
      channel.nack(message)
    }
  })
}

type Heard =
  | { readonly type: 'store.cart.checked-out.v1'; readonly data: CheckedOut }
  | { readonly type: keyof typeof outcomes; readonly data: { readonly orderId: string } }

async function remember(database: Database, event: Heard): Promise<void> {
  if (event.type === 'store.cart.checked-out.v1') return rememberCheckout(database, event.data)
  return rememberOutcome(database, event.data.orderId, outcomes[event.type])
}
