import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { Refused } from '../faults/refusal.ts'
import { root } from '../running-store/root.ts'

const run = promisify(execFile)
const deadlineMs = 60_000

/** Runs `docker …` and returns what it printed. @throws Refused with Docker's own words */
export async function docker(...args: readonly string[]): Promise<string> {
  try {
    const { stdout } = await run('docker', [...args], { cwd: root, maxBuffer: 16 * 1_024 ** 2, timeout: deadlineMs })
    return stdout.trim()
  } catch (error) {
    throw new Refused(`docker ${args[0]} failed: ${wordsOf(error)}`)
  }
}

/** What it said on standard error; without that the exit code says more than the command's own text. */
function wordsOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  if ('stderr' in error && error.stderr) return String(error.stderr).trim()
  return 'code' in error ? `it ended with ${error.code}` : error.message
}
