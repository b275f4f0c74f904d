import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { NotHeld } from '../exercise/not-held.ts'
import type { Workbench } from '../exercise/workbench.ts'
import { eventually } from './eventually.ts'
import { stagePassword } from './password.ts'
import type { Stage } from './stage.ts'

export type Row = Readonly<Record<string, unknown>>

export type Query = (sql: string, parameters?: readonly unknown[]) => Promise<readonly Row[]>

export interface Session {
  readonly query: Query
  readonly close: () => Promise<void>
}

export interface FreshDatabase {
  /** As the submission is told it: a database of its own, with an account that reaches nothing else. */
  readonly url: string
  /** From here, with every right, so the submission's tables have their schema: `public.orders`. What pg makes of a row: a bigint is text. */
  readonly query: Query
  /** One connection for several statements: for a transaction, or a lock that is held. Closing it ends both. */
  readonly session: () => Promise<Session>
  /**
   * Ends the submission's connections. PostgreSQL would notice that a killed one is gone only when the lock that it waits for is
   * let go, and would still do what it was told.
   */
  readonly disconnectSubmission: () => Promise<void>
  /** Waits until the submission has no statement and no transaction under way, but not for long: one may always have. */
  readonly untilIdle: () => Promise<void>
  /** The database goes, whoever is still connected. */
  readonly close: () => Promise<void>
}

const deadlineMs = 10_000
const idleWithinMs = 3_000
/** The submission could put functions of its own, to be run with our rights, where names are looked up else. */
const ourNamesOnly = '-c search_path=pg_catalog'

/** A database for this run alone, on the stage's `database`, which must be up. */
export async function freshDatabase(stage: Stage, { project, run }: Workbench): Promise<FreshDatabase> {
  const name = `run_${run}`
  const server = {
    host: '127.0.0.1',
    port: await stage.port('database', 5_432),
    user: 'stage',
    password: await stagePassword(project),
    connectionTimeoutMillis: deadlineMs,
    query_timeout: deadlineMs,
  }
  const own = randomBytes(18).toString('base64url')
  const administrator = poolOf({ ...server, database: 'stage', max: 1 })
  await administrator.query(`create role ${name} login password '${own}'`)
  await administrator.query(`create database ${name} owner ${name}`)
  await administrator.query(`revoke connect on database stage, ${name} from public`)

  const inside = poolOf({ ...server, database: name, max: 4, options: ourNamesOnly })
  return {
    url: `postgres://${name}:${own}@database:5432/${name}`,
    query: async (sql, parameters = []) => (await inside.query(sql, [...parameters])).rows,
    session: () => openSession({ ...server, database: name, options: ourNamesOnly }),
    disconnectSubmission: async () => {
      await inside.query('select pg_terminate_backend(pid, 1000) from pg_stat_activity where usename = $1', [name])
    },
    untilIdle: async () => {
      const isIdle = async () =>
        (await inside.query(`select 1 from pg_stat_activity where usename = $1 and state <> 'idle'`, [name]))
          .rowCount === 0
      await eventually('It is idle', isIdle, { withinMs: idleWithinMs, everyMs: 20 }).catch((error: unknown) => {
        if (!(error instanceof NotHeld)) throw error
      })
    },
    close: async () => {
      await inside.end()
      await administrator.query(`drop database if exists ${name} with (force)`)
      await administrator.query(`drop role if exists ${name}`)
      await administrator.end()
    },
  }
}

async function openSession(config: pg.ClientConfig): Promise<Session> {
  const client = new pg.Client(config)
  client.on('error', () => undefined)
  await client.connect()
  return {
    query: async (sql, parameters = []) => (await client.query(sql, [...parameters])).rows,
    close: () => client.end(),
  }
}

function poolOf(config: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool(config)
  // A check may stop the database: a connection that is lost meanwhile is made anew by the next query.
  pool.on('error', () => undefined)
  return pool
}
