import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { docker } from '@bulkhead/tools/docker'
import type { Need } from '../exercise/exercise.ts'

const run = promisify(execFile)
const deadlineMs = 15_000

/** What of it this machine lacks, in words; nothing when it has it all. */
export async function missingHere(needs: readonly Need[]): Promise<string | undefined> {
  const missing = await Promise.all(needs.map(async (need) => ((await here[need]()) ? undefined : lack[need])))
  return missing.find((sentence) => sentence !== undefined)
}

const here: Readonly<Record<Need, () => Promise<boolean>>> = {
  docker: () => succeeds(docker(['version', '--format', '{{.Server.Version}}'], { deadlineMs })),
  cluster: () => succeeds(run('kubectl', ['version', '--request-timeout=10s'], { timeout: deadlineMs })),
}

const lack: Readonly<Record<Need, string>> = {
  docker: 'no Docker engine answers on this machine (docker version)',
  cluster: 'no Kubernetes cluster answers (kubectl version)',
}

function succeeds(attempt: Promise<unknown>): Promise<boolean> {
  return attempt.then(
    () => true,
    () => false,
  )
}
