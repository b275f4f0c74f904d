import type { StoreEvent } from '@bulkhead/types'
import type { Kysely } from 'kysely'
import type { Logger } from 'pino'
import type { Delivery } from '../bus.ts'
import { reasonOf } from '../errors.ts'
import type { Relay } from '../outbox/relay.ts'
import type { StepLog } from '../step-log.ts'
import { handleOnce } from './handle-once.ts'
import { type Hold, HoldEnded } from './hold.ts'
import type { InboxMetrics } from './inbox-metrics.ts'
import type { ParseEvent } from './parse-event.ts'
import type { Subscription } from './subscription.ts'

export interface BatchContext<Schema> {
  readonly db: Kysely<Schema>
  readonly subscriptions: readonly Subscription<Schema>[]
  readonly parseEvent: ParseEvent
  readonly hold: Hold
  readonly relay: Pick<Relay, 'wake'>
  readonly steps?: Pick<StepLog, 'note'> | undefined
  readonly logger: Logger
  readonly metrics: InboxMetrics
}

interface Arrived {
  readonly delivery: Delivery
  readonly event: StoreEvent
}

/** All of a batch in one transaction; if that fails, each event in its own, so that only the failing ones wait. */
export async function handleBatch<Schema>(
  deliveries: readonly Delivery[],
  context: BatchContext<Schema>,
): Promise<void> {
  const arrived = await parkUnreadable(deliveries, context)
  if (arrived.length === 0) return
  try {
    await handleTogether(arrived, context)
  } catch (error) {
    if (error instanceof HoldEnded) return
    if (arrived.length === 1) await fail(arrived, error, context)
    else await handleEach(arrived, context)
  }
}

/** Acknowledged after the commit, never before. */
async function handleTogether<Schema>(arrived: readonly Arrived[], context: BatchContext<Schema>): Promise<void> {
  const { db, subscriptions, hold, relay, steps, metrics } = context
  const events = arrived.map(({ event }) => event)
  const handled = await hold(() => handleOnce(db, subscriptions, events))
  steps?.note('handled', handled)
  relay.wake()
  for (const { delivery } of arrived) delivery.ack()
  metrics.count('handled', handled.length)
  metrics.count('repeated', arrived.length - handled.length)
}

async function handleEach<Schema>(arrived: readonly Arrived[], context: BatchContext<Schema>): Promise<void> {
  for (const one of arrived) {
    try {
      await handleTogether([one], context)
    } catch (error) {
      if (error instanceof HoldEnded) return
      await fail([one], error, context)
    }
  }
}

async function fail<Schema>(
  arrived: readonly Arrived[],
  error: unknown,
  { logger, metrics }: BatchContext<Schema>,
): Promise<void> {
  for (const { delivery, event } of arrived) {
    const { id, type } = event
    logger.warn({ eventId: id, type, attempts: delivery.attempts + 1, err: error }, 'event failed')
    metrics.count('failed', 1)
    await delivery.fail(reasonOf(error))
  }
}

async function parkUnreadable<Schema>(
  deliveries: readonly Delivery[],
  { parseEvent, logger, metrics }: BatchContext<Schema>,
): Promise<Arrived[]> {
  const arrived: Arrived[] = []
  const parking: Promise<void>[] = []
  for (const delivery of deliveries) {
    const { id, type } = delivery.message
    const parsed = parseEvent(delivery.message)
    if ('event' in parsed) {
      arrived.push({ delivery, event: parsed.event })
      continue
    }
    logger.error({ eventId: id, type, reason: parsed.unreadable }, 'event is unreadable')
    metrics.count('unreadable', 1)
    parking.push(delivery.park(parsed.unreadable))
  }
  await Promise.all(parking)
  return arrived
}
