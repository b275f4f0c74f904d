import { access } from 'node:fs/promises'
import { createInternalApp, createVisitors, prepareKeys } from '@bulkhead/door'
import * as chassis from '@bulkhead/service'
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
const lab = faults && { faults, folder: config.faultFolder }
const app = createApp({ ...config, lab, upstreams, visitors, memory, stopping, logger, metrics, readiness })
await chassis.serve(createInternalApp({ service, logger, metrics }), config.internalPort, lifecycle)
logger.info({ port: await chassis.serve(app, config.port, lifecycle) }, 'listening')
await rememberFrontPage(memory, upstreams.catalog, stopping)
