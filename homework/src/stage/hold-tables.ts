import { setTimeout as delay } from 'node:timers/promises'
import { NotHeld } from '../exercise/not-held.ts'
import { eventually } from './eventually.ts'
import type { FreshDatabase, Session } from './fresh-database.ts'

/**
 * The submission's tables while they can be read and not written: the moment between two of its statements, made to last.
 * Who comes to wait before anything is asked of it, such as a relay that polls, is not counted.
 */
export interface HeldTables {
  /** Waits until as many of its connections wait, but not for long: a submission that never comes to wait does nothing wrong. */
  readonly untilWaiting: (connections: number) => Promise<void>
  /** Lets one table go after the other, as they are waited for. @returns the last one */
  readonly walk: () => Promise<string | undefined>
  readonly letGo: () => Promise<void>
}

const patienceMs = 2_000
/** Between two statements of the submission there is no more than this. */
const lastStepMs = 500
/** Who polls every half second waits by then. */
const pollersWaitWithinMs = 600

/** What the submission has made. */
export async function tablesOf({ query }: FreshDatabase): Promise<readonly string[]> {
  const rows = await query(
    `select oid::regclass::text as name from pg_class
     where relkind = 'r' and relnamespace::regnamespace::text !~ '^(pg_|information_schema)'`,
  )
  return rows.map(({ name }) => String(name))
}

export async function holdTables(database: FreshDatabase, tables: readonly string[]): Promise<HeldTables> {
  const held = new Map<string, Session>()
  for (const table of tables) held.set(table, await hold(database, table))
  await delay(pollersWaitWithinMs)
  const [now] = await database.query('select clock_timestamp()::text as since')

  /** Waits on whatever lock: a careful submission may have one of its own before a table's. */
  async function countWaiting(): Promise<number> {
    const rows = await database.query(
      `select from pg_locks join pg_stat_activity using (pid)
       where datname = current_database() and not granted and waitstart > $1::timestamptz`,
      [now?.since],
    )
    return rows.length
  }

  async function waitedFor(): Promise<string | undefined> {
    const rows = await database.query(
      `select relation::regclass::text as name from pg_locks
       where not granted and waitstart > $1::timestamptz
         and database = (select oid from pg_database where datname = current_database())`,
      [now?.since],
    )
    return rows.map(({ name }) => String(name)).find((name) => held.has(name))
  }

  async function letGo(table: string): Promise<void> {
    await held.get(table)?.close()
    held.delete(table)
  }

  return {
    untilWaiting: async (connections) => {
      await unlessNotHeld(
        eventually('They wait', async () => (await countWaiting()) >= connections, {
          withinMs: patienceMs,
          everyMs: 10,
        }),
      )
    },
    walk: async () => {
      let last: string | undefined
      for (;;) {
        const withinMs = last === undefined ? patienceMs : lastStepMs
        const next = await unlessNotHeld(eventually('One is waited for', waitedFor, { withinMs, everyMs: 10 }))
        if (next === undefined) break
        await letGo(next)
        last = next
      }
      for (const table of held.keys()) await letGo(table)
      return last
    },
    letGo: async () => {
      for (const table of held.keys()) await letGo(table)
    },
  }
}

/**
 * A session of its own for each table, so that each can be let go by itself. Rows can still be locked, as a relay does that
 * looks with `for update` all the time: it is those who write that wait.
 */
async function hold(database: FreshDatabase, table: string): Promise<Session> {
  const session = await database.session()
  await session.query('begin')
  await session.query(`lock table ${table} in share row exclusive mode`)
  return session
}

function unlessNotHeld<Seen>(seen: Promise<Seen>): Promise<Seen | undefined> {
  return seen.catch((error: unknown) => {
    if (error instanceof NotHeld) return undefined
    throw error
  })
}
