import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const run = promisify(execFile)
const root = fileURLToPath(new URL('../../../', import.meta.url))

/** Runs `npm run <verb> …` on the store under test, and returns the lines that it said. */
export async function command(verb: 'break' | 'heal' | 'dead-letters', ...args: readonly string[]): Promise<string[]> {
  const { stdout } = await run(process.execPath, [`tools/src/${verb}/main.ts`, ...args, '--store', 'compose'], {
    cwd: root,
  })
  return stdout.trim().split('\n')
}
