import { Pool } from 'pg'

export type Database = Pool

/**
 * What this service remembers. Made when it starts, where it is not there yet. What was heard is kept as it was said, each
 * fact once: so events may come twice, and in any order.
 */
const schema = `
  create table if not exists checkouts (
    order_id uuid,
    product_id uuid,
    shopper_id uuid not null,
    primary key (order_id, product_id)
  );
  create table if not exists outcomes (
    order_id uuid,
    outcome text,
    primary key (order_id, outcome)
  );
  create table if not exists reviews (
    id uuid primary key default gen_random_uuid(),
    product_id uuid not null,
    shopper_id uuid not null,
    stars integer not null,
    text text not null,
    at timestamptz not null default now(),
    unique (product_id, shopper_id)
  );
  create table if not exists ratings (
    product_id uuid primary key,
    stars integer not null,
    reviews integer not null,
    told integer not null default 0
  );
`

export async function openDatabase(url: string): Promise<Database> {
  const database = new Pool({ connectionString: url, max: 10, connectionTimeoutMillis: 2_000 })
  // A connection that breaks while nobody uses it is no reason to end: the pool opens another.
  database.on('error', () => undefined)
  await database.query(schema)
  return database
}
