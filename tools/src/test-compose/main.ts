import { testInContainers } from './store-in-containers.ts'
import { testWithoutStore } from './test-without-store.ts'

/**
 * Runs both stores as Compose builds them: the services, which the black-box suite tries and which are then broken for
 * real, and the monolith. Then what makes a store of its own: the branch of the
 * monolith alone, from a fresh clone.
 */
const stopping = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stopping.abort())

const services = { file: 'compose.yaml', project: 'bulkhead-test', port: '18080', portSetting: 'PORT' } as const
const monolith = {
  file: 'compose.monolith.yaml',
  project: 'bulkhead-monolith-test',
  port: '18090',
  portSetting: 'MONOLITH_PORT',
} as const

const servicesPassed = await testInContainers(services, stopping.signal, async (passes) => [
  await passes('compose', 'test/as-built'),
  await passes('blackbox'),
  await passes('compose', 'test/broken'),
])
const monolithPassed =
  !stopping.signal.aborted &&
  (await testInContainers(monolith, stopping.signal, async (passes) => [await passes('compose', 'test/monolith')]))
const othersPassed = !stopping.signal.aborted && (await testWithoutStore(stopping.signal))
process.exitCode = servicesPassed && monolithPassed && othersPassed ? 0 : 1
