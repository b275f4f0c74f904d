import { type FiguresAsked, knownWithin } from '@bulkhead/service'
import type { OwnStatus } from '@bulkhead/types'
import type { Kysely } from 'kysely'
import type { Bus } from './bus.ts'
import { countWaiting } from './outbox/count-waiting.ts'
import type { StepLog } from './step-log.ts'

export interface MessagingFiguresOptions<Schema> {
  readonly subscriber: string
  readonly bus: Bus
  readonly db: Kysely<Schema>
  readonly steps: StepLog
}

/** A figure is for someone who watches: what takes longer than this is left out. */
const deadlineMs = 300

/** For a service's status: what waits in its outbox, whether it has the bus, what its queue there holds, and its steps. */
export function messagingFigures<Schema>({ subscriber, bus, db, steps }: MessagingFiguresOptions<Schema>) {
  return async ({ after }: FiguresAsked = {}): Promise<Pick<OwnStatus, 'outbox' | 'bus' | 'recent'>> => {
    const [outbox, depth] = await Promise.all([
      knownWithin(deadlineMs, () => countWaiting(db)),
      knownWithin(deadlineMs, () => bus.queueDepth(subscriber)),
    ])
    const queue = depth && { name: subscriber, ...depth }
    return { outbox, bus: { connected: bus.connected, queue }, recent: steps.after(after) }
  }
}
