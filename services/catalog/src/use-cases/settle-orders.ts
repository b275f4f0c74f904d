import { type NewEvent, newEvent } from '@bulkhead/bus'
import { together } from '@bulkhead/database'
import {
  type OrderCancelled,
  type OrderPlaced,
  type OrderRejected,
  orderPlaced,
  stockRejected,
  stockReserved,
} from '@bulkhead/types'
import { type Answer, type Ledger, release, reserve } from '../domain/index.ts'
import { emit } from '../messaging/emit.ts'
import { claimReservations, saveReservations } from '../storage/reservations.ts'
import { lockStock, saveStock } from '../storage/stock.ts'
import type { CatalogTransaction } from '../storage/tables.ts'

type OrderEvent = OrderPlaced | OrderCancelled | OrderRejected

/**
 * Gives a batch of orders their stock, or takes it back, in the order in which they come. However long the batch,
 * it is two statements that lock, two that save, and one that answers: the rows are not held for long.
 */
export async function settleOrders(tx: CatalogTransaction, events: readonly OrderEvent[]): Promise<void> {
  const reservations = await claimReservations(
    tx,
    events.map(({ data }) => data.orderId),
  )
  const stock = await lockStock(tx, productIdsOf(events, reservations))
  const before: Ledger = { stock, reservations }

  const { ledger: after, answers } = decide(before, events)

  await together(tx, (tx) => [
    saveStock(tx, before.stock, after.stock),
    saveReservations(tx, before.reservations, after.reservations),
    emit(tx, answers),
  ])
}

function decide(before: Ledger, events: readonly OrderEvent[]): { ledger: Ledger; answers: NewEvent[] } {
  let ledger = before
  const answers: NewEvent[] = []
  for (const event of events) {
    if (event.type === orderPlaced.type) {
      const decision = reserve(ledger, event.data)
      ledger = decision.ledger
      answers.push(...answerEvents(event, decision.answer))
    } else {
      ledger = release(ledger, event.data.orderId)
    }
  }
  return { ledger, answers }
}

/** The answer belongs to the trace of its own order, not of the batch. */
function answerEvents({ data: { orderId }, traceparent }: OrderPlaced, answer: Answer): NewEvent[] {
  switch (answer.outcome) {
    case 'reserved':
      return [newEvent(stockReserved, { subject: orderId, data: { orderId }, traceparent })]
    case 'rejected':
      return [newEvent(stockRejected, { subject: orderId, data: { orderId, reason: answer.reason }, traceparent })]
    case 'none':
      return []
    default:
      return answer satisfies never
  }
}

/** Every product that the batch may touch: what its orders want, and what cancelled ones may give back. */
function productIdsOf(events: readonly OrderEvent[], reservations: Ledger['reservations']): string[] {
  const wanted = events.flatMap((event) => (event.type === orderPlaced.type ? event.data.lines : []))
  const held = [...reservations.values()].flatMap(({ lines }) => lines)
  return [...new Set([...wanted, ...held].map(({ productId }) => productId))]
}
