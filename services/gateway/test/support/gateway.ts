import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createVisitors, prepareKeys } from '@bulkhead/door'
import * as chassis from '@bulkhead/service'
import { createDemoShoppers } from '@bulkhead/shoppers'
import { createApp } from '../../src/app.ts'
import { type CatalogMemory, createCatalogMemory } from '../../src/memory/catalog-memory.ts'
import { type Policy, policy } from '../../src/upstream/policy.ts'
import { closeUpstreams, createUpstreams, type Upstreams } from '../../src/upstream/upstreams.ts'
import { answer } from './behaviours.ts'
import { type FakeService, startFakeService } from './fake-service.ts'

export const staffToken = 'open-sesame'

/** A gateway as main builds it, in front of three services that the test plays. */
export interface TestGateway {
  readonly url: string
  readonly catalog: FakeService
  readonly cart: FakeService
  readonly order: FakeService
  readonly upstreams: Upstreams
  readonly memory: CatalogMemory
  /** What main's lifecycle aborts when the process is told to stop. */
  readonly stopping: AbortController
  /** Where the faults are kept that outlive a process. */
  readonly faultFolder: string
  verify(token: string): Promise<chassis.Session>
  stop(): Promise<void>
}

export interface TestGatewayOptions {
  readonly policy?: Partial<Policy>
  readonly rateLimitPerSecond?: number
  readonly secure?: boolean
  readonly storefrontFolder?: string
  readonly lab?: 'on'
  /** The store has a reviews service there. */
  readonly reviewsUrl?: string
}

export async function startGateway(options: TestGatewayOptions = {}): Promise<TestGateway> {
  const folder = mkdtempSync(join(tmpdir(), 'bulkhead-gateway-'))
  const publicKeyFile = join(folder, 'public', 'session.public.jwk')
  const keys = await prepareKeys({ folder: join(folder, 'private'), publicKeyFile, staffToken })
  const secure = options.secure ?? false
  const healthy = answer(200, { from: 'a healthy service' })
  const services = {
    catalog: await startFakeService(healthy),
    cart: await startFakeService(healthy),
    order: await startFakeService(healthy),
  }
  const { catalog, cart, order } = services
  const logger = chassis.createLogger('gateway', 'silent')
  const metrics = chassis.createMetrics('gateway')
  const held = { ...policy, ...options.policy }
  const urls = { catalog: catalog.url, cart: cart.url, order: order.url, reviews: options.reviewsUrl }
  const upstreams = createUpstreams({ urls, policy: held, logger, metrics })
  const memory = createCatalogMemory()
  const stopping = new AbortController()
  const faultFolder = join(folder, 'lab')
  const faultFile = chassis.createFaultFile(join(faultFolder, 'gateway.json'))
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as AddressInfo
  const url = `http://127.0.0.1:${port}`
  const loadFile = join(faultFolder, 'demo-load.json')
  const shoppers = createDemoShoppers({ address: url, file: loadFile, warn: logger.warn.bind(logger) })
  const faults = options.lab && chassis.createFaultSwitch(faultFile, logger)
  const app = createApp({
    upstreams,
    policy: held,
    visitors: createVisitors(keys, { secure }),
    memory,
    stopping: stopping.signal,
    lab: faults && { faults, folder: faultFolder, shoppers },
    storefrontFolder: options.storefrontFolder ?? folder,
    docsFolder: dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json')),
    rateLimitPerSecond: options.rateLimitPerSecond ?? 100_000,
    secure,
    logger,
    metrics,
    readiness: { keys: () => true },
  })
  server.on('request', app)

  return {
    url,
    ...services,
    upstreams,
    memory,
    stopping,
    faultFolder,
    verify: chassis.createSessionVerifier(publicKeyFile),
    stop: async () => {
      stopping.abort()
      await shoppers.close()
      server.closeAllConnections()
      server.close()
      await Promise.all([catalog.stop(), cart.stop(), order.stop()])
      await closeUpstreams(upstreams)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
