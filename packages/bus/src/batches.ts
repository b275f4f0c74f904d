import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Delivery } from './bus.ts'
import { reasonOf } from './errors.ts'
import { restAfter } from './rest.ts'

/** Collects deliveries while a batch is being handled; together they are the next batch. */
export interface Batches {
  add(delivery: Delivery): void
  /** Forgets what waits: the broker will hand it out again. */
  drop(): void
  /** Takes no more, and waits for the batch in hand. */
  stop(): Promise<void>
}

export function createBatches(handle: (deliveries: readonly Delivery[]) => Promise<void>): Batches {
  let waiting: Delivery[] = []
  let running: Promise<void> | undefined
  let stopped = false

  async function run(): Promise<void> {
    // What the broker sent in one go arrives within this turn of the event loop, and makes one batch.
    await nextTurn()
    while (waiting.length > 0 && !stopped) {
      const batch = waiting
      waiting = []
      const begun = performance.now()
      await handle(batch).catch((error: unknown) => failAll(batch, reasonOf(error)))
      await restAfter(batch.length, begun)
    }
    running = undefined
  }

  return {
    add: (delivery) => {
      if (stopped) return
      waiting.push(delivery)
      running ??= run()
    },
    drop: () => {
      waiting = []
    },
    stop: async () => {
      stopped = true
      waiting = []
      await running
    },
  }
}

async function failAll(deliveries: readonly Delivery[], reason: string): Promise<void> {
  await Promise.all(deliveries.map((delivery) => delivery.fail(reason)))
}
