import type { Pool } from 'pg'
import { type Database, inTransaction } from './database.ts'
import type { OrderEvent } from './events.ts'
import { countOrder, takeOrderBack } from './sales.ts'

/** What an event does and that it was handled are one transaction: both are kept, or neither. */
export async function handleEvent(db: Pool, event: OrderEvent): Promise<void> {
  await inTransaction(db, async (tx) => {
    if (await isNew(tx, event.id)) await apply(tx, event)
  })
}

/** Of two that ask at once, the second waits here until the first has committed. */
async function isNew(tx: Database, eventId: string): Promise<boolean> {
  const { rowCount } = await tx.query('insert into inbox (event_id) values ($1) on conflict do nothing', [eventId])
  return rowCount === 1
}

async function apply(tx: Database, event: OrderEvent): Promise<void> {
  switch (event.type) {
    case 'store.order.placed.v1':
      return countOrder(tx, event.data)
    case 'store.order.cancelled.v1':
    case 'store.order.rejected.v1':
      return takeOrderBack(tx, event.data.orderId)
  }
}
