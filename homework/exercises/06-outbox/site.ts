import type { Workbench } from '../../src/exercise/workbench.ts'
import {
  becomesReady,
  createStage,
  type FreshBroker,
  type FreshDatabase,
  freshBroker,
  freshDatabase,
  type Hearing,
  type Stage,
  startSubmission,
  storeExchange,
  submissionUrl,
} from '../../src/stage/index.ts'
import { byCable, type Cable, openCable } from './cable.ts'

/** An order service on its own, and what is heard of it on the bus. */
export interface OrderSite {
  readonly bench: Workbench
  readonly stage: Stage
  readonly database: FreshDatabase
  readonly broker: FreshBroker
  readonly cable: Cable
  readonly hearing: Hearing
  readonly url: string
}

export async function open(bench: Workbench): Promise<OrderSite> {
  const stage = createStage(bench)
  await stage.up(['rabbitmq', 'database', 'cable'])
  const database = await freshDatabase(stage, bench)
  const broker = await freshBroker(stage, bench)
  const hearing = await broker.bus.hear(storeExchange)
  const cable = await openCable(stage, bench)
  return { bench, stage, database, broker, cable, hearing, url: await submissionUrl(stage) }
}

export async function start({ stage, database, broker }: OrderSite): Promise<void> {
  await startSubmission(stage, { DATABASE_URL: database.url, AMQP_URL: byCable(broker.url) })
}

/** As it is when the machine fails: with no moment to finish anything. */
export async function kill({ stage }: OrderSite): Promise<void> {
  await stage.kill('submission')
}

export async function startAgain({ stage }: OrderSite): Promise<void> {
  await stage.start('submission')
  await becomesReady(stage)
}

export async function close({ broker, database }: OrderSite): Promise<void> {
  await broker.close()
  await database.close()
}
