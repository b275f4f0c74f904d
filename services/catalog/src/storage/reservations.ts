import { sql } from 'kysely'
import type { Reservation } from '../domain/index.ts'
import type { CatalogTransaction } from './tables.ts'

type Reservations = ReadonlyMap<string, Reservation>

interface ClaimedRow {
  order_id: string
  status: Reservation['status'] | null
  lines: Reservation['lines']
}

/**
 * Locks these orders' reservations until the transaction ends, in the order of their ids, and returns those that
 * exist. An order without one gets a row without a status: what isn't there can't be locked, and a cancel that is
 * handled beside its order must wait for it.
 */
export async function claimReservations(tx: CatalogTransaction, orderIds: readonly string[]): Promise<Reservations> {
  const { rows } = await sql<ClaimedRow>`
    insert into reservations (order_id)
    select distinct order_id from unnest(${[...orderIds]}::uuid[]) as claimed(order_id) order by order_id
    on conflict (order_id) do update set order_id = excluded.order_id
    returning order_id, status, lines`.execute(tx)
  return new Map(rows.flatMap(({ order_id, status, lines }) => (status ? [[order_id, { status, lines }]] : [])))
}

/** Saves, in one statement, what differs from the reservations as they were claimed. */
export async function saveReservations(
  tx: CatalogTransaction,
  before: Reservations,
  after: Reservations,
): Promise<void> {
  const changed = [...after].filter(([orderId, reservation]) => reservation !== before.get(orderId))
  if (changed.length === 0) return
  const rows = changed.map(([order_id, reservation]) => ({ order_id, ...reservation }))
  await sql`
    update reservations set status = changed.status, lines = changed.lines, at = now()
    from jsonb_to_recordset(${JSON.stringify(rows)}) as changed(order_id uuid, status text, lines jsonb)
    where reservations.order_id = changed.order_id`.execute(tx)
}
