import { Pool, type PoolClient } from 'pg'

/** What runs a statement: the pool, or one connection of it. */
export type Database = Pick<PoolClient, 'query'>

/** Two instances may start at once, so only one at a time makes the tables. */
const tables = `
  begin;
  select pg_advisory_xact_lock(6);

  create table if not exists orders (
    order_id uuid primary key,
    status text not null check (status in ('placed', 'cancelled')),
    lines jsonb not null
  );

  -- Events that RabbitMQ has not confirmed yet.
  create table if not exists outbox (
    position bigint generated always as identity primary key,
    event json not null
  );

  commit;`

export async function openDatabase(url: string): Promise<Pool> {
  const pool = new Pool({ connectionString: url, max: 10, connectionTimeoutMillis: 3_000 })
  pool.on('error', (error) => console.error('a connection to the database is lost:', error.message))
  await pool.query(tables)
  return pool
}

/** All of it or, when it throws, nothing. */
export async function inTransaction<Result>(pool: Pool, work: (tx: Database) => Promise<Result>): Promise<Result> {
  const tx = await pool.connect()
  try {
    await tx.query('begin')
    const result = await work(tx)
    await tx.query('commit')
    tx.release()
    return result
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
