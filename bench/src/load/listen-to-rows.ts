import { Client } from 'pg'

/** When each order first had a committed row with a status in a table, by the order's id, in `performance.now()`. */
export interface ListenedRows {
  readonly at: ReadonlyMap<string, number>
  /** Leaves the database as it was. */
  stop(): Promise<void>
}

const channel = 'bench_committed'

/** Has Postgres itself tell of each row when its transaction commits. */
export async function listenToRows(url: string, table: 'checkouts' | 'reservations'): Promise<ListenedRows> {
  const at = new Map<string, number>()
  const client = new Client({ connectionString: url, application_name: 'bench' })
  client.on('notification', ({ payload = '' }) => {
    if (!at.has(payload)) at.set(payload, performance.now())
  })
  await client.connect()
  await client.query(`
    create or replace function bench_tell() returns trigger language plpgsql as
      $$ begin perform pg_notify('${channel}', new.order_id::text); return null; end $$;
    create or replace trigger bench_tell after insert or update on ${table}
      for each row when (new.status is not null) execute function bench_tell()`)
  await client.query(`listen ${channel}`)
  return {
    at,
    stop: async () => {
      await client.query('drop function bench_tell cascade')
      await client.end()
    },
  }
}
