import type { Migration } from '@bulkhead/database'
import { type Kysely, sql } from 'kysely'

/**
 * A cart is one row, its items one document in the order they were added: `[{ productId, quantity }]`. So it is changed by
 * one at a time, and whoever deletes the row has all that was in it.
 */
export const carts: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`
      create table carts (
        shopper_id uuid primary key,
        items jsonb not null,
        notice jsonb
      )`.execute(db)
  },
}
