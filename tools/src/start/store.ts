import { resolve } from 'node:path'
import { root } from '../running-store/root.ts'
import { type Databases, startDatabases, stopDatabases } from './databases.ts'
import { type Launched, launch, type Running } from './launch.ts'
import { noLauncherBus, startLauncherBus } from './launcher-bus.ts'
import type { WriteLine } from './log.ts'
import type { Part } from './part.ts'
import { whenReady } from './ready.ts'
import { type RunningService, startServices } from './services.ts'
import type { ServiceName, StoreSettings } from './settings.ts'
import { builtStorefront } from './storefront.ts'

interface Opened extends Launched {
  readonly services: Readonly<Record<ServiceName, RunningService>>
  readonly databases: Databases
}

/** The store as it runs without Docker: four processes, three databases, one bus. */
export type Store = Running<Opened>

const readyWithinMs = 60_000

/**
 * Starts the store and resolves when it is ready to sell.
 * @throws CannotStart
 */
export function startStore(settings: StoreSettings, log: WriteLine): Promise<Store> {
  const folder = resolve(root, settings.STORE_FOLDER)
  const open = () => openStore(settings, folder, log)
  return launch({ folder, port: settings.PORT, otherPort: 'PORT=8081 npm start', open })
}

async function openStore(settings: StoreSettings, folder: string, log: WriteLine): Promise<Opened> {
  const storefront = await builtStorefront(root, log)
  const databases = await startDatabases(settings, folder)
  const bus = settings.AMQP_URL ? noLauncherBus : startLauncherBus()
  const services = await startServices({ settings, root, folder, databases, storefront, log, onSpawn: bus.serve })
  const addresses = Object.fromEntries(Object.values(services).map(({ name, address }) => [name, address]))

  async function close(): Promise<void> {
    await Promise.all(Object.values(services).map((service) => service.kill('SIGTERM')))
    await stopDatabases(databases)
  }

  try {
    const pages = Object.entries(addresses).map(([name, address]) => [name, `${address}/readyz`] as const)
    await whenReady(Object.fromEntries(pages), readyWithinMs)
    await whenReady({ 'the products': `${services.gateway.address}/api/products` }, readyWithinMs)
    const parts = partsOf({ services, databases })
    return { services, databases, addresses, parts, putOnQueue: bus.putOnQueue, close }
  } catch (error) {
    await close()
    throw error
  }
}

/** Everything that can be broken alone, by the name that a person gives it. */
function partsOf({ services, databases }: Pick<Opened, 'services' | 'databases'>): Record<string, Part> {
  const servers = Object.entries(databases).flatMap(([service, { server }]) =>
    server ? [[`${service}-db`, server] as const] : [],
  )
  return { ...services, ...Object.fromEntries(servers) }
}
