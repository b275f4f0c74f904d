import { randomUUID } from 'node:crypto'
import { Pool, type PoolClient } from 'pg'
import { connections, type JobOf, type Outcome } from './job.ts'
import { secondsSince } from './on-connections.ts'

const poolSize = 10
/** About as long as the event that a checkout writes. */
const event = JSON.stringify({ type: 'store.cart.checked-out.v1', data: 'x'.repeat(700) })
const address = JSON.stringify({ line1: '12 Quay Street', city: 'Tallinn', postalCode: '10111', country: 'Estonia' })

const tables = `
  create table if not exists orders (
    id uuid primary key, shopper_id uuid not null, status text not null, total_cents bigint not null, address jsonb not null);
  create table if not exists lines (
    order_id uuid not null, product_id uuid not null, quantity integer not null, primary key (order_id, product_id));
  create table if not exists outbox (
    position bigint generated always as identity primary key, id uuid not null, type text not null, event text not null)`

/** What a checkout needs of Postgres at least: an order, its line and its event, all or none, and nothing around it. */
export async function commitTransactions({ database, seconds }: JobOf<'transactions'>): Promise<Outcome> {
  const pool = new Pool({ connectionString: database, max: poolSize, application_name: 'bench' })
  try {
    await pool.query(tables)
    let count = 0
    const begun = performance.now()
    const worker = async () => {
      while (secondsSince(begun) < seconds) {
        const client = await pool.connect()
        await commitOne(client).finally(() => client.release())
        count += 1
      }
    }
    await Promise.all(Array.from({ length: connections }, worker))
    return { count, seconds: secondsSince(begun) }
  } finally {
    await pool.end()
  }
}

async function commitOne(client: PoolClient): Promise<void> {
  const orderId = randomUUID()
  await client.query('begin')
  await client.query('insert into orders (id, shopper_id, status, total_cents, address) values ($1, $2, $3, $4, $5)', [
    orderId,
    randomUUID(),
    'accepted',
    4_200,
    address,
  ])
  await client.query('insert into lines (order_id, product_id, quantity) values ($1, $2, $3)', [orderId, orderId, 2])
  await client.query('insert into outbox (id, type, event) values ($1, $2, $3)', [orderId, 'checked-out', event])
  await client.query('commit')
}
