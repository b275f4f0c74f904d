import { randomBytes } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { freePort } from '@bulkhead/database/embedded'
import { readStoreSettings, startStore } from '@bulkhead/tools/start'
import { type ChosenBus, chooseBus } from './choose-bus.ts'

/** The store of `npm start`, in a folder and on ports of its own. */
export interface MeasuredStore {
  readonly origin: string
  readonly staffToken: string
  readonly bus: ChosenBus
  /** Addresses of the services' databases. */
  readonly databases: { readonly catalog: string; readonly cart: string; readonly order: string }
  stopCatalog(): Promise<void>
  startCatalog(): Promise<void>
  /** All four; the databases and the broker stay. */
  stopServices(): Promise<void>
  close(): Promise<void>
}

/** More than anyone asks for: the limit counts as it always does, and refuses nobody. */
export const ratePerSecond = '1000000'

export async function openStore(folder: string, environment: NodeJS.ProcessEnv): Promise<MeasuredStore> {
  const bus = await chooseBus(environment)
  const staffToken = randomBytes(24).toString('base64url')
  const settings = readStoreSettings({
    PORT: String(await freePort()),
    STORE_FOLDER: join(folder, 'store'),
    STAFF_TOKEN: staffToken,
    RATE_LIMIT_PER_SECOND: ratePerSecond,
    AMQP_URL: bus.amqpUrl,
  })
  const log = createWriteStream(join(folder, 'store.log'))
  const store = await startStore(settings, (source, line) => log.write(`${source} ${line}\n`))
  const { catalog, cart, order } = store.databases
  return {
    origin: store.address,
    staffToken,
    bus,
    databases: { catalog: catalog.url, cart: cart.url, order: order.url },
    stopCatalog: () => store.services.catalog.stop(),
    startCatalog: () => store.services.catalog.start(),
    stopServices: async () => {
      await Promise.all(Object.values(store.services).map((service) => service.stop()))
    },
    close: async () => {
      await store.stop()
      log.end()
      await bus.tidy()
    },
  }
}
