import type { Workbench } from '../exercise/workbench.ts'
import { ask } from '../stage/ask.ts'
import { createStage } from '../stage/create-stage.ts'
import { type FreshDatabase, freshDatabase } from '../stage/fresh-database.ts'
import { stagePassword } from '../stage/password.ts'
import type { Stage } from '../stage/stage.ts'
import { openShop, type Shop, type Staff } from './shop.ts'
import { openStoreBus, type StoreBus, storeAccount } from './store-bus.ts'

/** The whole store on a stage, with a submission beside its services. It stays up between runs; what is the run's own is fresh. */
export interface Store {
  readonly stage: Stage
  readonly shop: Shop
  readonly staff: Staff
  readonly bus: StoreBus
  /** The submission's. */
  readonly database: FreshDatabase
  /** What a service of the store is told beside its port. */
  readonly environment: Readonly<Record<string, string>>
  /** All that is sold, in the order that the seed decides. */
  readonly productIds: readonly string[]
  readonly close: () => Promise<void>
}

const databases = ['catalog-db', 'cart-db', 'order-db', 'database']
const services = ['gateway', 'catalog', 'cart', 'order', 'rabbitmq', ...databases]
const manyInStock = 100_000

export async function openStore(workbench: Workbench): Promise<Store> {
  const stage = createStage(workbench)
  const address = `http://127.0.0.1:${await stage.port('gateway', 8_080)}`
  // To build and start what is up already would take longer than the checks.
  if (!(await isReady(address))) await stage.up(services)
  await stage.remove(['submission'])

  const password = await stagePassword(workbench.project)
  const bus = await openStoreBus(stage, password)
  await bus.dropStrangers()
  const database = await freshDatabase(stage, workbench)
  const shop = openShop(address)
  const staff = await shop.signIn(password)
  const productIds = await shop.productIds(workbench.random)
  await Promise.all(productIds.map((id) => staff.setStock(id, manyInStock)))
  return {
    stage,
    shop,
    staff,
    bus,
    database,
    environment: {
      DATABASE_URL: database.url,
      AMQP_URL: `amqp://${storeAccount}@rabbitmq`,
      SESSION_PUBLIC_KEY_FILE: '/data/public/session.public.jwk',
    },
    productIds,
    close: async () => {
      await shop.close()
      await bus.close()
      await stage.remove(['submission'])
      await database.close()
    },
  }
}

async function isReady(address: string): Promise<boolean> {
  return ask(`${address}/readyz`, { deadlineMs: 2_000 }).then(
    ({ status }) => status === 200,
    () => false,
  )
}
