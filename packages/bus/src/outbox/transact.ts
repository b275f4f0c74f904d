import type { Kysely, Transaction } from 'kysely'
import type { Relay } from './relay.ts'

/** Runs `work` in a transaction; events that it emits are on their way as soon as it has committed. */
export type Transact<Schema> = <Result>(work: (tx: Transaction<Schema>) => Promise<Result>) => Promise<Result>

export function createTransact<Schema>(db: Kysely<Schema>, relay: Pick<Relay, 'wake'>): Transact<Schema> {
  return async (work) => {
    const result = await db.transaction().execute(work)
    relay.wake()
    return result
  }
}
