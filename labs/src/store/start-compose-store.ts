import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { type Architecture, Refused, root } from '@bulkhead/tools'

const run = promisify(execFile)

export async function hasDocker(): Promise<boolean> {
  return run('docker', ['info', '--format', '{{.ServerVersion}}']).then(
    () => true,
    () => false,
  )
}

/** Builds and starts a store in containers. @returns what takes it down again; its data stays. @throws Refused */
export async function startComposeStore(architecture: Architecture): Promise<() => Promise<void>> {
  const file = ['--file', architecture === 'monolith' ? 'compose.monolith.yaml' : 'compose.yaml']
  await compose([...file, 'up', '--detach', '--build', '--wait'])
  return () => compose([...file, 'down'])
}

async function compose(args: readonly string[]): Promise<void> {
  try {
    await run('docker', ['compose', '--progress', 'quiet', ...args], { cwd: root, maxBuffer: 64 * 1_024 ** 2 })
  } catch (error) {
    const words = error instanceof Error && 'stderr' in error ? String(error.stderr).trim() : String(error)
    throw new Refused(`docker compose ${args.join(' ')} failed: ${words}`)
  }
}
