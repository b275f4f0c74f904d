import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { answers, createDatabase } from '@bulkhead/database'
import { testDatabase } from '@bulkhead/database/testing'
import { createVisitors, prepareKeys } from '@bulkhead/door'
import * as chassis from '@bulkhead/service'
import { createDemoShoppers } from '@bulkhead/shoppers'
import type { Express } from 'express'
import { migrations } from '../migrations/index.ts'
import { createApp } from '../src/app.ts'
import type { StoreDatabase, StoreTables } from '../src/database/tables.ts'
import { createTransact } from '../src/database/transact.ts'
import { createLab } from '../src/lab/lab.ts'
import { createCallers } from '../src/sessions/callers.ts'

export const staffToken = 'open-sesame'

/** The whole store, on a database of its own. */
export interface TestStore {
  readonly app: Express
  /** The test's own connections: it may hold some without taking them from the store. */
  readonly db: StoreDatabase
  close(): Promise<void>
}

export async function openStore({ lab }: { readonly lab?: 'on' } = {}): Promise<TestStore> {
  const { db, url, drop } = await testDatabase<StoreTables>(migrations)
  // More than the 10 of production: on a busy machine 20 who wait for one row would wait too long for a connection.
  const requests = createDatabase<StoreTables>({ url, name: 'monolith', connections: 25 })
  const folder = mkdtempSync(join(tmpdir(), 'bulkhead-monolith-'))
  const publicKeyFile = join(folder, 'session.public.jwk')
  const visitors = createVisitors(await prepareKeys({ folder, publicKeyFile, staffToken }), { secure: false })
  const logger = chassis.createLogger('monolith', 'silent')
  const file = chassis.createFaultFile(join(folder, 'monolith.json'))
  const whole = chassis.createFaultSwitch(file, logger)
  const noDoor = 'http://127.0.0.1:9'
  const shoppers = createDemoShoppers({ address: noDoor, file: join(folder, 'demo-load.json'), warn: () => undefined })
  const stopping = new AbortController()
  const app = createApp({
    db: requests,
    transact: createTransact(requests),
    visitors,
    callers: createCallers(visitors, chassis.createSessionVerifier(publicKeyFile)),
    lab: lab && createLab({ whole, file, shoppers, logger }),
    storefrontFolder: folder,
    docsFolder: folder,
    rateLimitPerSecond: 100_000,
    secure: false,
    logger,
    metrics: chassis.createMetrics('monolith'),
    readiness: { database: () => answers(requests) },
    stopping: stopping.signal,
  })
  return {
    app,
    db,
    close: async () => {
      stopping.abort()
      await shoppers.close()
      await requests.destroy()
      await drop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
