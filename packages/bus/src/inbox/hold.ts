import { setTimeout as delay } from 'node:timers/promises'
import { answers, cannotStore, isTransient, isUnavailable } from '@bulkhead/database'
import type { Kysely } from 'kysely'
import { reasonOf } from '../errors.ts'
import type { StateLog } from '../state-log.ts'

/** The process stops before the database was back. */
export class HoldEnded extends Error {
  override readonly name = 'HoldEnded'
}

export interface HoldOptions<Schema> {
  readonly db: Kysely<Schema>
  readonly signal: AbortSignal
  readonly state: StateLog
}

/** Runs work again and again while it fails for no fault of its own. @throws HoldEnded, and every other error at once */
export type Hold = <Result>(work: () => Promise<Result>) => Promise<Result>

const firstWaitMs = 20
const longestWaitMs = 1_000
/**
 * So often, at a second apart and more, is blamed on the database. If it answers others all the same, the work itself is
 * what takes too long or deadlocks, and must not keep what is behind it waiting. A full disk is never the work's fault.
 */
const patience = 20

export function createHold<Schema>({ db, signal, state }: HoldOptions<Schema>): Hold {
  return async (work) => {
    let waitMs = firstWaitMs
    for (let failures = 1; ; failures += 1) {
      try {
        const result = await work()
        state.running()
        return result
      } catch (error) {
        if (!isUnavailable(error) && !isTransient(error)) throw error
        if (failures >= patience && !cannotStore(error) && (await answers(db))) throw error
        if (isUnavailable(error)) state.waiting(reasonOf(error))
      }
      await delay(waitMs, undefined, { signal }).catch(() => {
        throw new HoldEnded('stopped while the database was away')
      })
      waitMs = Math.min(waitMs * 2, longestWaitMs)
    }
  }
}
