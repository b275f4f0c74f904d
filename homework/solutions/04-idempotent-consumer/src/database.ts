import { Pool, type PoolClient } from 'pg'

/** What runs a statement: the pool, or one connection of it. */
export type Database = Pick<PoolClient, 'query'>

/** Two instances may start at once, so only one at a time makes the tables. */
const tables = `
  begin;
  select pg_advisory_xact_lock(4);

  -- Which events were handled. The broker may deliver each of them again.
  create table if not exists inbox (event_id text primary key);

  -- How many of each product are sold.
  create table if not exists sales (
    product_id text primary key,
    sold integer not null
  );

  -- That an order was called off may be heard before what it has.
  create table if not exists orders (
    order_id text primary key,
    called_off boolean not null default false
  );

  -- What each order has, for the day that it is called off.
  create table if not exists order_lines (
    order_id text not null,
    product_id text not null,
    quantity integer not null
  );
  create index if not exists order_lines_of_an_order on order_lines (order_id);

  commit;`

export async function openDatabase(url: string): Promise<Pool> {
  const pool = new Pool({ connectionString: url, max: 10, connectionTimeoutMillis: 3_000 })
  pool.on('error', (error) => console.error('a connection to the database is lost:', error.message))
  await pool.query(tables)
  return pool
}

/** All of it or, when it throws, nothing. */
export async function inTransaction(pool: Pool, work: (tx: Database) => Promise<void>): Promise<void> {
  const tx = await pool.connect()
  try {
    await tx.query('begin')
    await work(tx)
    await tx.query('commit')
    tx.release()
  } catch (error) {
    await rollBack(tx)
    throw error
  }
}

/** A connection that can't even do that is given up, and PostgreSQL takes back what it had begun. */
async function rollBack(tx: PoolClient): Promise<void> {
  try {
    await tx.query('rollback')
    tx.release()
  } catch {
    tx.release(true)
  }
}
