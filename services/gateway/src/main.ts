import { access } from 'node:fs/promises'
import { join } from 'node:path'
import { createInternalApp, createVisitors, prepareKeys } from '@bulkhead/door'
import * as chassis from '@bulkhead/service'
import { createDemoShoppers } from '@bulkhead/shoppers'
import { createApp } from './app.ts'
import { readConfig } from './config.ts'
import { createCatalogMemory } from './memory/catalog-memory.ts'
import { rememberFrontPage } from './memory/remember-front-page.ts'
import { closeUpstreams, createUpstreams } from './upstream/upstreams.ts'

const config = readConfig()
const { name: service, logger, metrics, lifecycle, faults } = await chassis.startProcess('gateway', config.process)
const { stopping } = lifecycle

const visitors = createVisitors(await prepareKeys(config.keys), config)
const memory = createCatalogMemory()
const upstreams = createUpstreams({ ...config, logger, metrics })
lifecycle.onStop('upstreams', () => closeUpstreams(upstreams))

const readiness = { keys: () => access(config.keys.publicKeyFile).then(() => true) }
const folder = config.faultFolder
const shoppers = createDemoShoppers({
  address: `http://127.0.0.1:${config.public.port}`,
  file: join(folder, 'demo-load.json'),
  warn: (fields, message) => logger.warn(fields, message),
})
const lab = faults && { faults, folder, shoppers }
const app = createApp({ ...config, lab, upstreams, visitors, memory, stopping, logger, metrics, readiness })
await chassis.serve(createInternalApp({ service, logger, metrics }), config.internal, lifecycle)
logger.info({ port: await chassis.serve(app, config.public, lifecycle) }, 'listening')
// They are the first to go: the door has nobody to wait for.
lifecycle.onStop('demo shoppers', () => shoppers.close())
if (lab) shoppers.resume()
await rememberFrontPage(memory, upstreams.catalog, stopping)
