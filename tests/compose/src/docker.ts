import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { eventually } from '@bulkhead/service/testing'

const run = promisify(execFile)
const root = fileURLToPath(new URL('../../../', import.meta.url))

/** Runs `docker …` and returns what it printed. The project's name and settings are in the environment. */
export async function docker(...args: readonly string[]): Promise<string> {
  const { stdout } = await run('docker', [...args], { cwd: root, maxBuffer: 64 * 1_024 * 1_024 })
  return stdout.trim()
}

/** Runs `docker compose …` on the store under test. */
export function compose(...args: readonly string[]): Promise<string> {
  return docker('compose', ...args)
}

/** Ends a container's processes without a word; its restart policy leaves it down. */
export function kill(name: string): Promise<string> {
  return compose('kill', '--signal', 'KILL', name)
}

/** Stops a container's processes where they are. An engine that can't freeze a busy one is asked again. */
export function pause(name: string): Promise<string> {
  return eventually(() => compose('pause', name))
}

/** What Compose calls the store under test; its networks begin with it. */
export function projectName(): string {
  const name = process.env.COMPOSE_PROJECT_NAME
  if (!name) throw new Error('COMPOSE_PROJECT_NAME is not set: npm run test:compose sets it')
  return name
}
