import type { FreshDatabase } from './fresh-database.ts'
import { tablesOf } from './hold-tables.ts'

/**
 * From now on every transaction that adds a row fails, and only at its commit: all of its statements succeed.
 * @returns what ends it
 */
export async function refuseCommits(database: FreshDatabase): Promise<() => Promise<void>> {
  const tables = await tablesOf(database)
  await database.query('create schema if not exists stage')
  await database.query('grant usage on schema stage to public')
  await database.query(
    `create or replace function stage.refuse() returns trigger language plpgsql as
     $$ begin raise exception 'the disk is full' using errcode = 'disk_full'; end $$`,
  )
  for (const table of tables) {
    await database.query(
      `create constraint trigger refused_at_commit after insert on ${table}
       deferrable initially deferred for each row execute function stage.refuse()`,
    )
  }
  return async () => {
    for (const table of tables) await database.query(`drop trigger refused_at_commit on ${table}`)
  }
}
