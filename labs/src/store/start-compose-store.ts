import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { Refused, root } from '@bulkhead/tools'

const run = promisify(execFile)

export async function hasDocker(): Promise<boolean> {
  return run('docker', ['info', '--format', '{{.ServerVersion}}']).then(
    () => true,
    () => false,
  )
}

/** Builds and starts the store of `compose.yaml`. @returns what takes it down again; its data stays. @throws Refused */
export async function startComposeStore(): Promise<() => Promise<void>> {
  await compose('up', '--detach', '--build', '--wait')
  return () => compose('down')
}

async function compose(...args: readonly string[]): Promise<void> {
  try {
    await run('docker', ['compose', '--progress', 'quiet', ...args], { cwd: root, maxBuffer: 64 * 1_024 ** 2 })
  } catch (error) {
    const words = error instanceof Error && 'stderr' in error ? String(error.stderr).trim() : String(error)
    throw new Refused(`docker compose ${args[0]} failed: ${words}`)
  }
}
