import { knownWithin } from '@bulkhead/service'
import type { OwnStatus } from '@bulkhead/types'
import type { Kysely } from 'kysely'
import type { Bus } from './bus.ts'
import { countWaiting } from './outbox/count-waiting.ts'

export interface MessagingFiguresOptions<Schema> {
  readonly subscriber: string
  readonly bus: Bus
  readonly db: Kysely<Schema>
}

/** A figure is for someone who watches: what takes longer than this is left out. */
const deadlineMs = 300

/** For a service's status: what waits in its outbox, whether it has the bus, and what its queue there holds. */
export function messagingFigures<Schema>({ subscriber, bus, db }: MessagingFiguresOptions<Schema>) {
  return async (): Promise<Pick<OwnStatus, 'outbox' | 'bus'>> => {
    const [outbox, depth] = await Promise.all([
      knownWithin(deadlineMs, () => countWaiting(db)),
      knownWithin(deadlineMs, () => bus.queueDepth(subscriber)),
    ])
    const queue = depth && { name: subscriber, ...depth }
    return { outbox, bus: { connected: bus.connected, queue } }
  }
}
