import type { Pool } from 'pg'
import type { OrderEvent } from './events.ts'
import { countOrder, takeOrderBack } from './sales.ts'

export async function handleEvent(db: Pool, event: OrderEvent): Promise<void> {
  switch (event.type) {
    case 'store.order.placed.v1':
      return countOrder(db, event.data)
    case 'store.order.cancelled.v1':
    case 'store.order.rejected.v1':
      return takeOrderBack(db, event.data.orderId)
  }
}
