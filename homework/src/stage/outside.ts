import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { docker } from '@bulkhead/tools/docker'
import { exercisesFolder } from '../folders.ts'
import { ownCompose } from './own-compose.ts'
import { takeDown } from './take-down.ts'

/** What a submission depends on, and has no say in. */
export interface Outside {
  /** Whether a build of ours reaches what a submission's may have needed: by the same way, with the same proxies. */
  readonly builds: () => Promise<boolean>
  /** Whether a container of ours starts, on a network of its own. */
  readonly starts: () => Promise<boolean>
}

const deadlineMs = 60_000

export const outsideHere: Outside = {
  builds: () =>
    tried(async (compose, project) => {
      await compose(['build', 'builds'])
      await docker(['image', 'rm', `${project}-builds`])
    }),
  starts: () => tried((compose) => compose(['up', '--detach', 'starts'])),
}

type Compose = (args: readonly string[]) => Promise<unknown>

async function tried(trial: (compose: Compose, project: string) => Promise<unknown>): Promise<boolean> {
  const project = `bulkhead-outside-${randomBytes(4).toString('hex')}`
  const place = ['--project-name', project, '--file', join(exercisesFolder, 'stage', 'outside.yaml')]
  const compose: Compose = (args) => docker(['compose', ...place, ...args], { env: ownCompose, deadlineMs })
  try {
    await trial(compose, project)
    return true
  } catch {
    return false
  } finally {
    await takeDown(project).catch(() => undefined)
  }
}
