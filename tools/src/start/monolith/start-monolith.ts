import { join } from 'node:path'
import { freePort } from '@bulkhead/database/embedded'
import { monolithFolder, root } from '../../running-store/root.ts'
import { startDatabaseServer } from '../database-server.ts'
import type { ServiceDatabase } from '../databases.ts'
import { faultFileIn } from '../fault-file.ts'
import { inherited } from '../inherited.ts'
import { type Launched, launch, type Running } from '../launch.ts'
import { noQueues } from '../launcher-bus.ts'
import type { WriteLine } from '../log.ts'
import { thisMachine } from '../ports.ts'
import { whenReady } from '../ready.ts'
import { startServiceProcess } from '../service-process.ts'
import { builtStorefront } from '../storefront.ts'
import type { MonolithSettings } from './settings.ts'

interface Opened extends Launched {
  readonly database: ServiceDatabase
}

/** The monolith as it runs without Docker: one process, one database. */
export type Monolith = Running<Opened>

const readyWithinMs = 60_000

/**
 * Starts the monolith and resolves when it is ready to sell.
 * @throws CannotStart
 */
export function startMonolith(settings: MonolithSettings, log: WriteLine): Promise<Monolith> {
  const folder = monolithFolder(settings)
  const open = () => openMonolith(settings, folder, log)
  return launch({ folder, port: settings.MONOLITH_PORT, otherPort: 'MONOLITH_PORT=8091 npm run start:monolith', open })
}

async function openMonolith(settings: MonolithSettings, folder: string, log: WriteLine): Promise<Opened> {
  const storefront = await builtStorefront(root, log)
  const given = settings.MONOLITH_DATABASE_URL
  const server = given === undefined ? await startDatabaseServer(join(folder, 'monolith-db')) : undefined
  const url = given ?? server?.url ?? ''
  const address = `http://${thisMachine}:${settings.MONOLITH_PORT}`
  const monolith = startServiceProcess({
    name: 'monolith',
    main: join(root, 'monolith', 'src', 'main.ts'),
    env: {
      ...environmentOf(settings, folder),
      INTERNAL_PORT: String(await freePort()),
      DATABASE_URL: url,
      STOREFRONT_FOLDER: storefront,
    },
    log,
    onSpawn: () => undefined,
  })

  async function close(): Promise<void> {
    await monolith.kill('SIGTERM')
    await server?.stop()
  }

  try {
    await whenReady({ monolith: `${address}/readyz`, 'the products': `${address}/api/products` }, readyWithinMs)
  } catch (error) {
    await close()
    throw error
  }
  const parts = { monolith, ...(server && { 'monolith-db': server }) }
  const database = { url, ...(server && { server }) }
  return { database, parts, addresses: { monolith: address }, putOnQueue: noQueues, close }
}

function environmentOf(settings: MonolithSettings, folder: string): Record<string, string> {
  return {
    ...inherited(),
    NODE_ENV: 'production',
    HOST: thisMachine,
    // Without a container around it, the first is the limit that ends a leak; the second keeps room for the old (see services.ts).
    NODE_OPTIONS: '--max-old-space-size=192 --max-semi-space-size=16',
    LOG_LEVEL: settings.LOG_LEVEL,
    LAB: settings.LAB,
    FAULT_FILE: faultFileIn(folder, 'monolith'),
    PORT: String(settings.MONOLITH_PORT),
    KEYS_FOLDER: join(folder, 'keys'),
    RATE_LIMIT_PER_SECOND: settings.RATE_LIMIT_PER_SECOND,
    ...(settings.STAFF_TOKEN && { STAFF_TOKEN: settings.STAFF_TOKEN }),
  }
}
