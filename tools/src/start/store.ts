import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { CannotStart } from './cannot-start.ts'
import { claimFolder } from './control/claim-folder.ts'
import { startControlDoor } from './control/control-door.ts'
import { type Databases, startDatabases, stopDatabases } from './databases.ts'
import { type LauncherBus, noLauncherBus, startLauncherBus } from './launcher-bus.ts'
import type { WriteLine } from './log.ts'
import type { Part } from './part.ts'
import { isFree } from './ports.ts'
import { whenReady } from './ready.ts'
import { type RunningService, startServices } from './services.ts'
import type { ServiceName, StoreSettings } from './settings.ts'
import { builtStorefront } from './storefront.ts'

/** The store as it runs without Docker: four processes, three databases, one bus. */
export interface Store {
  readonly address: string
  readonly folder: string
  readonly services: Readonly<Record<ServiceName, RunningService>>
  readonly databases: Databases
  stop(): Promise<void>
}

type Opened = Pick<Store, 'services' | 'databases'> & { readonly bus: LauncherBus }

const root = fileURLToPath(new URL('../../../', import.meta.url))
const readyWithinMs = 60_000

/**
 * Starts the store and resolves when it is ready to sell.
 * @throws CannotStart
 */
export async function startStore(settings: StoreSettings, log: WriteLine): Promise<Store> {
  const folder = resolve(root, settings.STORE_FOLDER)
  const address = `http://127.0.0.1:${settings.PORT}`
  const door = await startControlDoor()
  const about = { pid: process.pid, address, control: { url: door.url, token: door.token } }
  const claim = await claimFolder(folder, about).catch((error: unknown) => {
    door.close()
    throw error
  })

  function leave(): void {
    claim.release()
    door.close()
  }

  try {
    await expectFree(settings.PORT)
    const opened = await open(settings, folder, log)
    door.open({ parts: partsOf(opened), putOnQueue: opened.bus.putOnQueue })
    const { services } = opened
    const addresses = Object.values(services).map((service) => [service.name, service.address] as const)
    claim.update({ ...about, services: Object.fromEntries(addresses) })
    const stop = async () => {
      await close(opened)
      leave()
    }
    return { address, folder, services, databases: opened.databases, stop }
  } catch (error) {
    leave()
    throw error
  }
}

async function expectFree(port: number): Promise<void> {
  if (await isFree(port)) return
  throw new CannotStart(`Port ${port} is in use: stop what listens there, or choose another with PORT=8081 npm start.`)
}

async function open(settings: StoreSettings, folder: string, log: WriteLine): Promise<Opened> {
  const storefront = await builtStorefront(root, log)
  const databases = await startDatabases(settings, folder)
  const bus = settings.AMQP_URL ? noLauncherBus : startLauncherBus()
  const services = await startServices({ settings, root, folder, databases, storefront, log, onSpawn: bus.serve })
  const opened = { databases, bus, services }
  try {
    const pages = Object.values(services).map(({ name, address }) => [name, `${address}/readyz`] as const)
    await whenReady(Object.fromEntries(pages), readyWithinMs)
    await whenReady({ 'the products': `${services.gateway.address}/api/products` }, readyWithinMs)
    return opened
  } catch (error) {
    await close(opened)
    throw error
  }
}

async function close({ services, databases }: Opened): Promise<void> {
  await Promise.all(Object.values(services).map((service) => service.kill('SIGTERM')))
  await stopDatabases(databases)
}

/** Everything that can be broken alone, by the name that a person gives it. */
function partsOf({ services, databases }: Opened): Record<string, Part> {
  const servers = Object.entries(databases).flatMap(([service, { server }]) =>
    server ? [[`${service}-db`, server] as const] : [],
  )
  return { ...services, ...Object.fromEntries(servers) }
}
