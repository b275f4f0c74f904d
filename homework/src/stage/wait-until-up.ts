import { setTimeout as delay } from 'node:timers/promises'
import { DockerRefused, docker } from '@bulkhead/tools/docker'

const everyMs = 150

export interface Wanted {
  readonly project: string
  readonly services: readonly string[]
  readonly withinMs: number
  readonly signal: AbortSignal
}

/**
 * Waits until all of them run, and are healthy where they say how. Compose's own `--wait` refuses a container whose health
 * check is switched off.
 * @throws DockerRefused naming which is not up, and what it is instead
 */
export async function waitUntilUp({ project, services, withinMs, signal }: Wanted): Promise<void> {
  const deadline = performance.now() + withinMs
  for (;;) {
    const states = await statesOf(project, signal)
    const waited = services.map((service) => ({ service, state: states.get(service) ?? 'not there' }))
    const late = waited.filter(({ state }) => !/^Up (?!.*\((health: starting|unhealthy|Paused)\))/.test(state))
    if (late.length === 0) return
    const lost = late.find(({ state }) => /^Exited|^Dead|unhealthy|not there/.test(state))
    if (lost) throw new DockerRefused(`${lost.service} did not come up: ${lost.state}`)
    const [first] = late
    if (performance.now() > deadline) {
      throw new DockerRefused(`${first?.service} did not come up within ${withinMs / 1_000} s: ${first?.state}`)
    }
    await delay(everyMs, undefined, { signal })
  }
}

/** As Docker says it: `Up 3 seconds (healthy)`. */
async function statesOf(project: string, signal: AbortSignal): Promise<ReadonlyMap<string, string>> {
  const format = '{{.Label "com.docker.compose.service"}}\t{{.Status}}'
  const filters = [`com.docker.compose.project=${project}`, 'com.docker.compose.oneoff=False']
  const labels = filters.flatMap((label) => ['--filter', `label=${label}`])
  const listed = await docker(['ps', '--all', ...labels, '--format', format], { signal })
  return new Map(listed.split('\n').map((line) => splitOnce(line)))
}

function splitOnce(line: string): [string, string] {
  const [service = '', status = ''] = line.split('\t')
  return [service, status]
}
