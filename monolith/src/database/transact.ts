import { isTransient } from '@bulkhead/database'
import type { StoreDatabase, StoreTransaction } from './tables.ts'

/** Runs `work` in one transaction: all of it happens, or nothing. It may be run again, so it touches nothing else. */
export type Transact = <Result>(work: (tx: StoreTransaction) => Promise<Result>) => Promise<Result>

const attempts = 3

/** What another transaction spoiled is tried again: two that locked in a circle, or two checkouts with one key. */
export function createTransact(db: StoreDatabase): Transact {
  return async (work) => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await db.transaction().execute(work)
      } catch (error) {
        if (attempt === attempts || !(isTransient(error) || isKeyTakenMeanwhile(error))) throw error
      }
    }
  }
}

function isKeyTakenMeanwhile(error: unknown): boolean {
  return error instanceof Error && 'constraint' in error && error.constraint === 'one_order_a_key'
}
