import type { RunningStore } from '../running-store/running-store.ts'
import { createComposeStore } from './compose-store.ts'
import { containersOf } from './containers.ts'

const alive = ['running', 'paused', 'restarting']

/** The store in containers, if any of them is alive. */
export async function findComposeStore(project: string): Promise<RunningStore | undefined> {
  const containers = await containersOf(project)
  return containers.some(({ State }) => alive.includes(State.Status))
    ? createComposeStore(project, containers)
    : undefined
}
