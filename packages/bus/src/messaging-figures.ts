import { type FiguresAsked, knownWithin } from '@bulkhead/service'
import type { OwnStatus, QueueFigures } from '@bulkhead/types'
import type { Kysely } from 'kysely'
import type { Bus } from './bus.ts'
import { countWaiting } from './outbox/count-waiting.ts'
import type { StepLog } from './step-log.ts'

export interface MessagingFiguresOptions<Schema> {
  /** Whose queues are told of: all there are, since the bus knows of each, also while its service is away. */
  readonly subscribers: readonly string[]
  readonly bus: Bus
  readonly db: Kysely<Schema>
  readonly steps: StepLog
}

/** A figure is for someone who watches: what takes longer than this is left out. */
const deadlineMs = 300

/** For a service's status: what waits in its outbox, whether it has the bus, what the queues there hold, and its steps. */
export function messagingFigures<Schema>({ subscribers, bus, db, steps }: MessagingFiguresOptions<Schema>) {
  async function queueOf(name: string): Promise<QueueFigures> {
    return { name, ...(await bus.queueDepth(name)) }
  }

  return async ({ after }: FiguresAsked = {}): Promise<Pick<OwnStatus, 'outbox' | 'bus' | 'recent'>> => {
    const [outbox, ...depths] = await Promise.all([
      knownWithin(deadlineMs, () => countWaiting(db)),
      ...subscribers.map((name) => knownWithin(deadlineMs, () => queueOf(name))),
    ])
    const queues = depths.filter((depth) => depth !== undefined)
    return { outbox, bus: { connected: bus.connected, queues }, recent: steps.after(after) }
  }
}
