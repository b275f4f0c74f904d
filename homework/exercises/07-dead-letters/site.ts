import type { Workbench } from '../../src/exercise/workbench.ts'
import {
  type Answer,
  ask,
  type Bus,
  createStage,
  type FreshBroker,
  freshBroker,
  type Stage,
  startSubmission,
  storeExchange,
  submissionUrl,
} from '../../src/stage/index.ts'
import { stagePassword } from '../../src/stage/password.ts'
import { orderPlaced, waitsMs } from './contract.ts'
import { type Courier, createCourier } from './courier.ts'
import { type Day, spendDay } from './day.ts'

/** A consumer of orders, the bus that they come over, and the courier to whom it brings them. */
export interface Site {
  readonly bench: Workbench
  readonly stage: Stage
  readonly broker: FreshBroker
  readonly bus: Bus
  readonly courier: Courier
  readonly publish: (body: Buffer) => Promise<void>
  readonly replay: () => Promise<Answer>
  /** A day at the courier's, spent once: several checks look at it. */
  readonly day: () => Promise<Day>
}

/** Two seconds more than it may take, for a busy machine. */
const replayDeadlineMs = 5_000

export async function open(bench: Workbench): Promise<Site> {
  const stage = createStage(bench)
  await stage.up(['rabbitmq', 'courier'])
  const broker = await freshBroker(stage, bench)
  const courierUrl = `http://127.0.0.1:${await stage.port('courier', 8_080)}`
  const courier = createCourier(courierUrl, await stagePassword(bench.project))
  await courier.forget()
  const url = await submissionUrl(stage)
  const { bus } = broker
  let day: Promise<Day> | undefined

  const site: Site = {
    bench,
    stage,
    broker,
    bus,
    courier,
    publish: async (body) => {
      await bus.publish({ exchange: storeExchange, key: orderPlaced }, body, { type: orderPlaced })
    },
    replay: () => ask(`${url}/replay`, { method: 'POST', deadlineMs: replayDeadlineMs }),
    day: () => {
      day ??= spendDay(site)
      return day
    },
  }
  return site
}

export async function start({ stage, broker }: Site): Promise<void> {
  await startSubmission(stage, {
    AMQP_URL: broker.url,
    COURIER_URL: 'http://courier:8080',
    RETRY_DELAYS_MS: waitsMs.join(','),
  })
}

/** Broker and courier stay, for the next check. */
export async function close({ stage, broker }: Site): Promise<void> {
  await stage.remove(['submission'])
  await broker.close()
}
