import { Kysely, PostgresDialect } from 'kysely'
import { Pool, TypeOverrides } from 'pg'
import { discardingPool } from './discarding-pool.ts'
import { reachingSocket } from './reaching-socket.ts'

export interface DatabaseOptions {
  readonly url: string
  /** Postgres shows it as `application_name` in `pg_stat_activity` and in its log. */
  readonly name: string
  readonly connections: number
  /** How long one statement may take; 2,000 if left out. A connection is waited for half as long, and at least a second. */
  readonly deadlineMs?: number
  /** Hears of idle connections that break. They are replaced when next needed: nothing is to be done but to log it. */
  readonly onError?: (error: Error) => void
}

const int8 = 20
/** How long a connection may take to be made, whoever still waits for it; and of that, until the server is reached. */
const connectTimeoutMs = 5_000
const reachTimeoutMs = 1_000
/** Made anew a connection costs the server more than it costs to keep: one that is used each minute stays. */
const idleTimeoutMs = 60_000
/**
 * A process that is cut off can't end its transaction: so long its locks stand in everyone's way. Longer than any transaction
 * waits for something else; the longest waits 5 s for the broker.
 */
const idleInTransactionTimeoutMs = 10_000
/** The first question to a server that says nothing. Left to the system it is asked after two hours. */
const keepAliveDelayMs = 5_000

/**
 * Kysely over a pool of Postgres connections, which are made when first needed: it works while there is no database.
 * A statement waits at most a second for a connection (or half of a longer deadline), then `deadlineMs` for its answer; `isUnavailable` knows both errors.
 * `bigint` columns are numbers. Call `destroy()` to close.
 */
export function createDatabase<Schema>(options: DatabaseOptions): Kysely<Schema> {
  const { url, name, connections, deadlineMs = 2_000, onError = () => undefined } = options
  const types = new TypeOverrides()
  types.setTypeParser(int8, Number)
  const pool = new Pool({
    connectionString: url,
    application_name: name,
    max: connections,
    connectionTimeoutMillis: connectTimeoutMs,
    idleTimeoutMillis: idleTimeoutMs,
    stream: () => reachingSocket(reachTimeoutMs),
    keepAlive: true,
    keepAliveInitialDelayMillis: keepAliveDelayMs,
    // A statement goes out when it is asked, behind those that are not answered yet: see `together`.
    pipeline: true,
    // A server that is alive gives up first, with an error of its own, and its connection stays good.
    statement_timeout: Math.ceil(deadlineMs * 0.9),
    query_timeout: deadlineMs,
    idle_in_transaction_session_timeout: idleInTransactionTimeoutMs,
    types,
  })
  pool.on('error', onError)
  return new Kysely<Schema>({
    dialect: new PostgresDialect({ pool: discardingPool(pool, Math.max(1_000, deadlineMs / 2)) }),
  })
}
