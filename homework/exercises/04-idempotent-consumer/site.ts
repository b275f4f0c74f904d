import type { Workbench } from '../../src/exercise/workbench.ts'
import {
  type Bus,
  createStage,
  type FreshBroker,
  type FreshDatabase,
  freshBroker,
  freshDatabase,
  type Stage,
  storeExchange,
  submissionUrl,
} from '../../src/stage/index.ts'
import { createOrders, type Orders } from './orders.ts'

/** A sales service on its own, which takes what the checks tell it for the store's events. */
export interface SalesSite {
  readonly bench: Workbench
  readonly stage: Stage
  readonly database: FreshDatabase
  readonly broker: FreshBroker
  readonly bus: Bus
  readonly url: string
  readonly orders: Orders
}

export async function open(bench: Workbench): Promise<SalesSite> {
  const stage = createStage(bench)
  await stage.up(['rabbitmq', 'database'])
  const database = await freshDatabase(stage, bench)
  const broker = await freshBroker(stage, bench)
  await broker.bus.declareExchange(storeExchange)
  const url = await submissionUrl(stage)
  return { bench, stage, database, broker, bus: broker.bus, url, orders: createOrders(bench.random) }
}

export async function close({ broker, database }: SalesSite): Promise<void> {
  await broker.close()
  await database.close()
}
