import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { callDocker, DockerRefused, docker } from '@bulkhead/tools/docker'
import { z } from 'zod'
import type { Workbench } from '../exercise/workbench.ts'
import { untilItAnswers } from './answers.ts'
import { NotBuilt } from './not-built.ts'
import { ownCompose } from './own-compose.ts'
import { stagePassword } from './password.ts'
import type { Stage } from './stage.ts'
import { takeDown } from './take-down.ts'
import { type Behind, openTunnel } from './tunnel.ts'
import { unpauseAll } from './unpause-all.ts'
import { waitUntilUp } from './wait-until-up.ts'

/** An image that is built first may have to be fetched, and its packages too. */
const upDeadlineMs = 10 * 60_000
const healthyWithinMs = 120_000
const linesOfLastWords = '15'

/**
 * The exercise's own stage.yaml, or the one that all share. Nothing runs before `up`.
 * Its files may use `SUBMISSION`, the folder to build, and `STAGE_PASSWORD`, which no submission knows.
 */
export function createStage({ project, folder, exerciseFolder, signal }: Workbench): Stage {
  const own = join(exerciseFolder, 'stage.yaml')
  const file = existsSync(own) ? own : join(dirname(exerciseFolder), 'stage.yaml')
  const place = ['--project-name', project, '--file', file, '--progress', 'plain']
  const tunnels = new Map<Behind, Promise<number>>()
  let doorPort: Promise<number> | undefined
  let services: Promise<readonly string[]> | undefined
  let lastVariables: Readonly<Record<string, string>> = {}

  async function compose(args: readonly string[], deadlineMs?: number): Promise<string> {
    const env = { ...ownCompose, ...lastVariables, SUBMISSION: folder, STAGE_PASSWORD: await stagePassword(project) }
    return docker(['compose', ...place, ...args], { env, signal, ...(deadlineMs === undefined ? {} : { deadlineMs }) })
  }

  async function idsOf(service: string): Promise<string[]> {
    const labels = [`com.docker.compose.project=${project}`, `com.docker.compose.service=${service}`]
    const filters = labels.flatMap((label) => ['--filter', `label=${label}`])
    const listed = await docker(['ps', '--all', '--quiet', '--no-trunc', ...filters], { signal })
    return listed.split('\n').filter((id) => id !== '')
  }

  async function idOf(service: string): Promise<string> {
    const [id] = await idsOf(service)
    if (id) return id
    throw new DockerRefused(`There is no container ${service} on the stage ${project}.`)
  }

  async function toIt(command: readonly string[], service: string): Promise<void> {
    await docker([...command, await idOf(service)], { signal })
  }

  async function hasDoor(): Promise<boolean> {
    services ??= compose(['config', '--services']).then((names) => names.split('\n'))
    return (await services).includes('door')
  }

  async function published(service: string, port: number): Promise<number> {
    return Number((await compose(['port', service, String(port)])).split(':').at(-1))
  }

  async function portOf(service: string, port: number): Promise<number> {
    if (!(await hasDoor())) return published(service, port)
    const behind: Behind = `${service}:${port}`
    const tunnel = tunnels.get(behind) ?? openTunnel(behind, () => (doorPort ??= published('door', 4000)))
    tunnels.set(behind, tunnel)
    return tunnel
  }

  return {
    up: async (wanted, variables = {}) => {
      lastVariables = { ...lastVariables, ...variables }
      doorPort = undefined
      await unpauseAll(project, { signal })
      const all = [...new Set((await hasDoor()) ? [...wanted, 'door'] : wanted)]
      await compose(['build', '--with-dependencies', ...all], upDeadlineMs).catch(notBuilt)
      await compose(['up', '--detach', '--remove-orphans', '--timeout', '3', ...all], upDeadlineMs)
      await waitUntilUp({ project, services: all, withinMs: healthyWithinMs, signal })
      if (!(await hasDoor())) return
      for (const service of wanted) await untilItAnswers({ service, portOf, withinMs: healthyWithinMs, signal })
    },
    port: portOf,
    kill: (service) => toIt(['kill'], service),
    stop: (service, graceSeconds) => toIt(['stop', '-t', String(graceSeconds)], service),
    start: (service) => toIt(['start'], service),
    pause: (service) => toIt(['pause'], service),
    unpause: (service) => toIt(['unpause'], service),
    inspect: async (service) => {
      const [described] = z
        .array(z.unknown())
        .parse(JSON.parse(await docker(['inspect', await idOf(service)], { signal })))
      return described
    },
    lastWords: async (service) => {
      const { stdout, stderr } = await callDocker(['logs', '--tail', linesOfLastWords, await idOf(service)], { signal })
      return `${stdout}${stderr}`.trim()
    },
    remove: async (unwanted) => {
      const ids = (await Promise.all(unwanted.map(idsOf))).flat()
      // Without a word: who ignores being asked to stop would be waited for each time.
      if (ids.length > 0) await docker(['rm', '--force', '--volumes', ...ids], { signal })
    },
    down: () => takeDown(project),
  }
}

/** Said apart from what does not start: only a build reaches the outside. */
function notBuilt(error: unknown): never {
  throw error instanceof DockerRefused ? new NotBuilt(error.message) : error
}
