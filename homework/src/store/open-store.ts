import type { Workbench } from '../exercise/workbench.ts'
import { createStage } from '../stage/create-stage.ts'
import { eventually } from '../stage/eventually.ts'
import { type FreshDatabase, freshDatabase } from '../stage/fresh-database.ts'
import { stagePassword } from '../stage/password.ts'
import type { Stage } from '../stage/stage.ts'
import { bringUp } from './bring-up.ts'
import { openShop, type Shop, type Staff } from './shop.ts'
import { openStoreBus, type StoreBus } from './store-bus.ts'

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

const hearers = ['catalog', 'cart', 'order']
const onTheBusWithinMs = 60_000

/** More than a run buys of one product. */
const enough = 100
const plenty = 1_000

export async function openStore(workbench: Workbench): Promise<Store> {
  const stage = createStage(workbench)
  await bringUp(stage, workbench.project)
  await stage.remove(['submission'])

  const bus = await openStoreBus(stage, workbench)
  await Promise.all(hearers.map((service) => hears(bus, service)))
  await bus.dropStrangers()
  const database = await freshDatabase(stage, workbench)
  const shop = openShop(`http://127.0.0.1:${await stage.port('gateway', 8_080)}`)
  const staff = await shop.signIn(await stagePassword(workbench.project))
  const products = await shop.products(workbench.random)
  for (const { id, available } of products) if (available < enough) await staff.setStock(id, plenty)
  return {
    stage,
    shop,
    staff,
    bus,
    database,
    environment: {
      DATABASE_URL: database.url,
      AMQP_URL: bus.url,
      SESSION_PUBLIC_KEY_FILE: '/data/public/session.public.jwk',
    },
    productIds: products.map(({ id }) => id),
    close: async () => {
      await shop.close()
      await bus.close()
      await stage.remove(['submission'])
      await database.close()
    },
  }
}

/** After a cold start, or a pause, a service is ready before it is on the bus (again). */
async function hears({ bus }: StoreBus, service: string): Promise<void> {
  const isThere = async () => ((await bus.count(service))?.consumers ?? 0) > 0
  await eventually(`The store’s ${service} is on the bus`, isThere, { withinMs: onTheBusWithinMs })
}
