import { setTimeout as delay } from 'node:timers/promises'
import type { Kysely } from 'kysely'
import type { Logger } from 'pino'
import type { Registry } from 'prom-client'
import type { Bus } from '../bus.ts'
import { reasonOf } from '../errors.ts'
import { jsonOrText, subjectOf } from '../read-body.ts'
import { restAfter } from '../rest.ts'
import { createStateLog } from '../state-log.ts'
import type { StepLog } from '../step-log.ts'
import { whenMigrated } from '../when-migrated.ts'
import { createAlarm } from './alarm.ts'
import { countWaiting } from './count-waiting.ts'
import { type OutboxRow, type Pass, publishWaiting } from './publish-waiting.ts'
import { createRelayMetrics } from './relay-metrics.ts'

export interface RelayOptions<Schema> {
  readonly db: Kysely<Schema>
  readonly bus: Bus
  /** Is told what was published. */
  readonly steps?: Pick<StepLog, 'note'> | undefined
  readonly logger: Logger
  readonly registry?: Registry | undefined
}

export interface Relay {
  /** Something was committed: look now. As many calls as you like make one look. */
  wake(): void
  /** Finishes the batch in hand. */
  stop(): Promise<void>
}

/** Commits wake the relay. This finds what a process committed and died before it could say so. */
const pollMs = 1_000
const firstWaitMs = 10
const longestWaitMs = 1_000

/**
 * Carries rows from the outbox to the bus in the order of their positions, one replica at a time. Of two transactions that run
 * at once the later may commit first: what must be in order, such as the events of one subject, a row lock keeps in order.
 */
export function startRelay<Schema>({ db, bus, steps, logger, registry }: RelayOptions<Schema>): Relay {
  const stopping = new AbortController()
  const alarm = createAlarm()
  const state = createStateLog(logger, 'relay')
  const metrics = createRelayMetrics(registry)
  let waitMs = firstWaitMs

  /** Not ended by a wake: a shop full of shoppers must not turn an outage into a storm. */
  async function backOff(): Promise<void> {
    await delay(waitMs, undefined, { signal: stopping.signal }).catch(() => undefined)
    waitMs = Math.min(waitMs * 2, longestWaitMs)
  }

  async function waitFor(reason: string): Promise<void> {
    state.waiting(reason)
    metrics.waiting(await countWaiting(db).catch(() => undefined))
    await backOff()
  }

  async function goOn({ outcome, published, sentAt, reason = '' }: Pass, begun: number): Promise<void> {
    metrics.published(published.length)
    steps?.note('published', published.map(notedOf), sentAt)
    if (outcome === 'partial') return waitFor(reason)
    if (outcome === 'busy') return backOff()
    state.running()
    waitMs = firstWaitMs
    await restAfter(published.length, begun)
    if (outcome === 'more') return
    metrics.waiting(0)
    await alarm.sleep(pollMs)
  }

  async function carry(): Promise<void> {
    const begun = performance.now()
    await publishWaiting(db, bus).then(
      (pass) => goOn(pass, begun),
      (error: unknown) => waitFor(reasonOf(error)),
    )
  }

  async function run(): Promise<void> {
    await whenMigrated(db, stopping.signal)
    while (!stopping.signal.aborted) {
      if (!bus.connected) await waitFor('the broker is away')
      else await carry()
    }
  }

  const running = run()
  return {
    wake: alarm.ring,
    stop: () => {
      stopping.abort()
      alarm.ring()
      return running
    },
  }
}

function notedOf({ id, type, event }: OutboxRow) {
  return { id, type, subject: subjectOf(jsonOrText(event)) ?? '' }
}
