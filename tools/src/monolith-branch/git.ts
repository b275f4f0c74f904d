import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { Refused } from '../faults/refusal.ts'

const run = promisify(execFile)
const deadlineMs = 120_000

/** Runs git, or another program of this machine, in one folder. */
export type Run = (...args: readonly string[]) => Promise<string>

/** @returns what it printed. @throws Refused with its own words */
export function runIn(cwd: string, program: string, environment: NodeJS.ProcessEnv = {}): Run {
  return async (...args) => {
    try {
      const env = { ...process.env, ...environment }
      const { stdout } = await run(program, [...args], { cwd, env, maxBuffer: 64 * 1_024 ** 2, timeout: deadlineMs })
      return stdout.trim()
    } catch (error) {
      throw new Refused(`${program} ${args[0]} failed: ${wordsOf(error)}`)
    }
  }
}

/** Some say on standard output what went wrong. */
function wordsOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const said = ['stderr', 'stdout'].map((name) => String(Reflect.get(error, name) ?? '').trim())
  return said.find((text) => text !== '') ?? error.message
}
