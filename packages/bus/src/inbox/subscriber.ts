import type { Kysely } from 'kysely'
import type { Logger } from 'pino'
import type { Registry } from 'prom-client'
import type { Bus } from '../bus.ts'
import type { Relay } from '../outbox/relay.ts'
import { createStateLog } from '../state-log.ts'
import type { StepLog } from '../step-log.ts'
import { whenMigrated } from '../when-migrated.ts'
import { startForgettingOld } from './forget-old.ts'
import { handleBatch } from './handle-batch.ts'
import { createHold } from './hold.ts'
import { createInboxMetrics } from './inbox-metrics.ts'
import { createParseEvent } from './parse-event.ts'
import type { Subscription } from './subscription.ts'

export interface SubscriberOptions<Schema> {
  /** Its name in the topology. */
  readonly subscriber: string
  readonly bus: Bus
  readonly db: Kysely<Schema>
  /** Those of an event's types are handled in this order, within a batch. */
  readonly subscriptions: readonly Subscription<Schema>[]
  /** Carries what the handlers emit. */
  readonly relay: Pick<Relay, 'wake'>
  /** Is told what was handled. */
  readonly steps?: Pick<StepLog, 'note'> | undefined
  readonly logger: Logger
  readonly registry?: Registry | undefined
}

export interface Subscriber {
  /** Finishes the batch in hand. One that waits for the database is given back to the broker. */
  stop(): Promise<void>
}

/** Consumes as soon as the database is migrated. Every event takes effect once, however often it is delivered. */
export function startSubscriber<Schema>(options: SubscriberOptions<Schema>): Subscriber {
  const { subscriber, bus, db, subscriptions, relay, steps, logger, registry } = options
  const stopping = new AbortController()
  const { signal } = stopping
  const state = createStateLog(logger, 'subscriber')
  const hold = createHold({ db, signal, state })
  const metrics = createInboxMetrics(registry)
  const parseEvent = createParseEvent(subscriptions)
  const context = { db, subscriptions, parseEvent, hold, relay, steps, logger, metrics }

  async function start(): Promise<() => Promise<void>> {
    if (!(await whenMigrated(db, signal))) return async () => undefined
    const consumer = bus.consume(subscriber, (deliveries) => handleBatch(deliveries, context))
    const forgetting = startForgettingOld(db, logger)
    return () => {
      forgetting.stop()
      return consumer.stop()
    }
  }

  const started = start()
  return {
    stop: async () => {
      stopping.abort()
      const stop = await started
      await stop()
    },
  }
}
