import type { Database } from './database.ts'
import type { OrderPlaced } from './events.ts'

/** What was ordered is sold. */
export async function countOrder(db: Database, { orderId, lines }: OrderPlaced['data']): Promise<void> {
  for (const { productId, quantity } of lines) {
    await db.query('insert into order_lines (order_id, product_id, quantity) values ($1, $2, $3)', [
      orderId,
      productId,
      quantity,
    ])
    await db.query(
      `insert into sales (product_id, sold) values ($1, $2)
       on conflict (product_id) do update set sold = sales.sold + excluded.sold`,
      [productId, quantity],
    )
  }
}

/** What is called off was no sale. */
export async function takeOrderBack(db: Database, orderId: string): Promise<void> {
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
