import { docker } from '@bulkhead/tools/docker'
import { ask } from '../stage/ask.ts'
import type { Stage } from '../stage/stage.ts'

const databases = ['catalog-db', 'cart-db', 'order-db', 'database']
const services = ['gateway', 'catalog', 'cart', 'order', 'rabbitmq', ...databases]

/** Builds and starts the store where not all of it is up: to do so each time would take longer than the checks. */
export async function bringUp(stage: Stage, project: string): Promise<void> {
  const { running, paused } = await containersOf(project)
  // A check that was broken off may have left them so.
  for (const service of paused) await stage.unpause(service)
  const isComplete = services.every((service) => running.includes(service) || paused.includes(service))
  if (isComplete && (await isReady(stage))) return
  await stage.up(services)
}

async function containersOf(project: string) {
  const filter = ['--filter', `label=com.docker.compose.project=${project}`]
  const format = ['--format', '{{.Label "com.docker.compose.service"}} {{.State}}']
  const containers = (await docker(['ps', ...filter, ...format])).split('\n').map((line) => line.split(' '))
  const inState = (wanted: string) => containers.flatMap(([name = '', state]) => (state === wanted ? [name] : []))
  return { running: inState('running'), paused: inState('paused') }
}

async function isReady(stage: Stage): Promise<boolean> {
  const url = `http://127.0.0.1:${await stage.port('gateway', 8_080)}/readyz`
  return ask(url, { deadlineMs: 2_000 }).then(
    ({ status }) => status === 200,
    () => false,
  )
}
