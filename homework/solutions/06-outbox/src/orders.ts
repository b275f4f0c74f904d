import { randomUUID } from 'node:crypto'
import type { Pool } from 'pg'
import { type Database, inTransaction } from './database.ts'
import { orderCancelled, orderPlaced } from './events.ts'
import { emit } from './outbox.ts'
import type { Relay } from './relay.ts'

export interface Order {
  readonly orderId: string
  readonly status: 'placed' | 'cancelled'
  readonly lines: readonly OrderLine[]
}

export interface OrderLine {
  readonly productId: string
  readonly quantity: number
}

export interface Dependencies {
  readonly db: Pool
  readonly relay: Relay
}

/** The order and its event are kept together, or neither. */
export async function placeOrder({ db, relay }: Dependencies, lines: readonly OrderLine[]): Promise<Order> {
  const order: Order = { orderId: randomUUID(), status: 'placed', lines }
  await inTransaction(db, async (tx) => {
    await tx.query('insert into orders (order_id, status, lines) values ($1, $2, $3)', [
      order.orderId,
      order.status,
      JSON.stringify(lines),
    ])
    await emit(tx, orderPlaced(order))
  })
  relay.wake()
  return order
}

/** A second time changes nothing. @returns nothing when there is no such order */
export async function cancelOrder({ db, relay }: Dependencies, orderId: string): Promise<Order | undefined> {
  const order = await inTransaction(db, async (tx) => {
    const { rowCount } = await tx.query(
      `update orders set status = 'cancelled' where order_id = $1 and status = 'placed'`,
      [orderId],
    )
    const found = await findOrder(tx, orderId)
    if (found && rowCount === 1) await emit(tx, orderCancelled(found))
    return found
  })
  relay.wake()
  return order
}

export async function findOrder(db: Database, orderId: string): Promise<Order | undefined> {
  const { rows } = await db.query<Order>(
    'select order_id as "orderId", status, lines from orders where order_id = $1',
    [orderId],
  )
  return rows[0]
}
