import type { Database } from './database.ts'
import type { OrderPlaced } from './events.ts'

/** What was ordered is sold, unless it was called off before this was heard. */
export async function countOrder(db: Database, { orderId, lines }: OrderPlaced['data']): Promise<void> {
  const isCalledOff = await lockOrder(db, orderId)
  for (const { productId, quantity } of lines) {
    await db.query('insert into order_lines (order_id, product_id, quantity) values ($1, $2, $3)', [
      orderId,
      productId,
      quantity,
    ])
    if (isCalledOff) continue
    await db.query(
      `insert into sales (product_id, sold) values ($1, $2)
       on conflict (product_id) do update set sold = sales.sold + excluded.sold`,
      [productId, quantity],
    )
  }
}

/** What is called off was no sale. */
export async function takeOrderBack(db: Database, orderId: string): Promise<void> {
  const isCalledOff = await lockOrder(db, orderId)
  if (isCalledOff) return
  await db.query('update orders set called_off = true where order_id = $1', [orderId])
  await db.query(
    `update sales set sold = sold - lines.quantity
     from order_lines lines
     where lines.order_id = $1 and lines.product_id = sales.product_id`,
    [orderId],
  )
}

export async function countSold(db: Database, productId: string): Promise<number> {
  const { rows } = await db.query<{ sold: number }>('select sold from sales where product_id = $1', [productId])
  return rows[0]?.sold ?? 0
}

/** Until the transaction ends, no other event of this order is handled. @returns whether it is called off */
async function lockOrder(db: Database, orderId: string): Promise<boolean> {
  const { rows } = await db.query<{ called_off: boolean }>(
    `insert into orders (order_id) values ($1)
     on conflict (order_id) do update set order_id = excluded.order_id
     returning called_off`,
    [orderId],
  )
  return rows[0]?.called_off === true
}
