import { randomUUID } from 'node:crypto'
import { type CartCheckedOut, cartCheckedOut } from '@bulkhead/types'
import { askDatabase } from './ask-database.ts'

export interface LeftOrders {
  readonly orders: number
  /** The ids of what is bought, one in each order, in turn. */
  readonly products: readonly string[]
}

/** Writes to cart's outbox what so many checkouts would have, in one transaction. */
export async function leaveOrders(cartDatabase: string, { orders, products }: LeftOrders): Promise<void> {
  const events = Array.from({ length: orders }, (_, number) => checkedOut(products[number % products.length] ?? ''))
  const statement = `
    with left_ones as (
      insert into outbox (id, type, event) select id, $2, event from unnest($1::uuid[], $3::text[]) as new (id, event)
      returning 1)
    select count(*)::int as count from left_ones`
  const texts = events.map((event) => JSON.stringify(event))
  await askDatabase(cartDatabase, statement, [events.map(({ id }) => id), cartCheckedOut.type, texts])
}

export function countConfirmed(orderDatabase: string): Promise<number> {
  return askDatabase(orderDatabase, "select count(*)::int as count from orders where status = 'confirmed'")
}

function checkedOut(productId: string): CartCheckedOut {
  const orderId = randomUUID()
  const time = new Date().toISOString()
  return cartCheckedOut.schema.parse({
    specversion: '1.0',
    id: randomUUID(),
    source: 'cart',
    type: cartCheckedOut.type,
    time,
    subject: orderId,
    datacontenttype: 'application/json',
    data: {
      orderId,
      shopperId: randomUUID(),
      items: [{ productId, name: 'Port lamp', unitPriceCents: 1_000, quantity: 1, lineTotalCents: 1_000 }],
      totalCents: 1_000,
      currency: 'USD',
      name: 'Ada Lovelace',
      email: 'ada@example.com',
      address: { line1: '12 Quay Street', city: 'Tallinn', postalCode: '10111', country: 'Estonia' },
      acceptedAt: time,
    },
  })
}
