import type { ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { freePort } from '@bulkhead/database/embedded'
import type { Databases } from './databases.ts'
import { faultFileIn } from './fault-file.ts'
import { inherited } from './inherited.ts'
import type { WriteLine } from './log.ts'
import { thisMachine } from './ports.ts'
import { type ServiceProcess, startServiceProcess } from './service-process.ts'
import type { ServiceName, StoreSettings } from './settings.ts'

export interface RunningService extends ServiceProcess {
  /** Where it says whether it is ready. */
  readonly address: string
}

export interface ServicesOptions {
  readonly settings: StoreSettings
  readonly root: string
  readonly folder: string
  readonly databases: Databases
  /** The folder of its built files. */
  readonly storefront: string
  readonly log: WriteLine
  readonly onSpawn: (child: ChildProcess) => void
}

/** Starts the four services; each waits by itself for what it needs, so the order doesn't matter. */
export async function startServices(options: ServicesOptions): Promise<Readonly<Record<ServiceName, RunningService>>> {
  const { settings, folder, databases } = options
  const [catalogPort, cartPort, orderPort, internalPort] = await Promise.all([
    freePort(),
    freePort(),
    freePort(),
    freePort(),
  ])
  const addressOf = (port: number) => `http://${thisMachine}:${port}`
  const keys = join(folder, 'keys')
  const everywhere = {
    ...inherited(),
    NODE_ENV: 'production',
    HOST: thisMachine,
    LOG_LEVEL: settings.LOG_LEVEL,
    LAB: settings.LAB,
    // Without a container around it, the first is the limit that ends a leak. Without the second V8 keeps room for 64 MB of new
    // objects, fears that they don't fit into the old ones' space, and collects everything each time: a quarter of the speed.
    // The 4 MB for which a container has room are collected so often that it costs a sixth of the speed.
    NODE_OPTIONS: '--max-old-space-size=128 --max-semi-space-size=16',
    SESSION_PUBLIC_KEY_FILE: join(keys, 'session.public.jwk'),
    ...(settings.AMQP_URL && { AMQP_URL: settings.AMQP_URL }),
  }

  function start(name: ServiceName, port: number, env: Record<string, string>): RunningService {
    const main = join(options.root, 'services', name, 'src', 'main.ts')
    const { log, onSpawn } = options
    const service = startServiceProcess({
      name,
      main,
      log,
      onSpawn,
      env: { ...everywhere, PORT: String(port), FAULT_FILE: faultFileIn(folder, name), ...env },
    })
    return { ...service, address: addressOf(port) }
  }

  return {
    catalog: start('catalog', catalogPort, { DATABASE_URL: databases.catalog.url }),
    cart: start('cart', cartPort, { DATABASE_URL: databases.cart.url, CATALOG_URL: addressOf(catalogPort) }),
    order: start('order', orderPort, { DATABASE_URL: databases.order.url }),
    gateway: start('gateway', settings.PORT, {
      INTERNAL_PORT: String(internalPort),
      CATALOG_URL: addressOf(catalogPort),
      CART_URL: addressOf(cartPort),
      ORDER_URL: addressOf(orderPort),
      KEYS_FOLDER: keys,
      STOREFRONT_FOLDER: options.storefront,
      RATE_LIMIT_PER_SECOND: settings.RATE_LIMIT_PER_SECOND,
      LAB_DEADLINES: settings.LAB_DEADLINES,
      ...(settings.STAFF_TOKEN && { STAFF_TOKEN: settings.STAFF_TOKEN }),
    }),
  }
}
