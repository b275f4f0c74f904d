import { randomUUID } from 'node:crypto'
import type { Pool } from 'pg'
import type { Database } from './database.ts'
import { orderCancelled, orderPlaced } from './events.ts'
import type { Publisher } from './publisher.ts'

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
  readonly publisher: Publisher
}

export async function placeOrder({ db, publisher }: Dependencies, lines: readonly OrderLine[]): Promise<Order> {
  const order: Order = { orderId: randomUUID(), status: 'placed', lines }
  await db.query('insert into orders (order_id, status, lines) values ($1, $2, $3)', [
    order.orderId,
    order.status,
    JSON.stringify(lines),
  ])
  publisher.publish(orderPlaced(order))
  return order
}

/** A second time changes nothing. @returns nothing when there is no such order */
export async function cancelOrder({ db, publisher }: Dependencies, orderId: string): Promise<Order | undefined> {
  const { rowCount } = await db.query(
    `update orders set status = 'cancelled' where order_id = $1 and status = 'placed'`,
    [orderId],
  )
  const order = await findOrder(db, orderId)
  if (order && rowCount === 1) publisher.publish(orderCancelled(order))
  return order
}

export async function findOrder(db: Database, orderId: string): Promise<Order | undefined> {
  const { rows } = await db.query<Order>(
    'select order_id as "orderId", status, lines from orders where order_id = $1',
    [orderId],
  )
  return rows[0]
}
