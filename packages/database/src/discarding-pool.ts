// When pg's `query_timeout` passes, pg only stops waiting: the statement is still on its way. A paused server runs it when it
// goes on, so a BEGIN that came too late would leave a transaction open in the pool, and what the next caller writes, and is
// told to be written, would never be committed. Therefore a connection that failed is never used again: later statements
// on it fail at once, with the same error, and its release destroys it, which also makes the server roll back.
import type { PostgresCursor, PostgresPool, PostgresPoolClient, PostgresQueryResult } from 'kysely'
import { DatabaseError, type Pool, type PoolClient } from 'pg'
import { isStaleConnection } from './failures.ts'
import { connectWithin } from './patient-connect.ts'
import { createStatementNames, type NameStatement } from './statement-names.ts'

const beginning = 'begin'
const begun = { command: 'BEGIN', rowCount: 0, rows: [] } as const

/**
 * A pg pool for Kysely's PostgresDialect that discards each connection on which anything but a statement failed. A BEGIN is
 * not waited for: it goes out together with the first statement of its transaction, and if it fails, so does that.
 */
export function discardingPool(pool: Pool, waitMs: number): PostgresPool {
  const nameStatement = createStatementNames()
  return {
    options: pool.options,
    connect: async () => discardingClient(await connectWithin(pool, waitMs), nameStatement),
    end: () => pool.end(),
  }
}

function discardingClient(client: PoolClient, nameStatement: NameStatement): PostgresPoolClient {
  let failure: Error | undefined
  const fail = (error: Error) => {
    failure ??= error
  }
  // pg emits an error when a connection breaks between two statements; without a listener the process would end.
  client.on('error', fail)

  function begin(): unknown {
    client.query(beginning).catch(fail)
    return begun
  }

  async function ask(sql: string, parameters: readonly unknown[]): Promise<unknown> {
    if (failure !== undefined) throw failure
    if (sql === beginning) return begin()
    try {
      const name = nameStatement(sql, parameters)
      return await client.query({ text: sql, values: [...parameters], ...(name && { name }) })
    } catch (error) {
      const connectionSurvives =
        error instanceof DatabaseError && error.severity === 'ERROR' && !isStaleConnection(error)
      if (error instanceof Error && !connectionSurvives) fail(error)
      throw error
    }
  }

  function query<Row>(sql: string, parameters: readonly unknown[]): Promise<PostgresQueryResult<Row>>
  function query<Row>(cursor: PostgresCursor<Row>): PostgresCursor<Row>
  function query(sql: string | PostgresCursor<unknown>, parameters: readonly unknown[] = []): unknown {
    if (typeof sql !== 'string') throw new TypeError('cursors are not supported')
    return ask(sql, parameters)
  }

  function release(destroy = false): void {
    client.release(failure ?? destroy)
    client.off('error', fail)
  }

  return { query, release }
}
