import { join } from 'node:path'
import { root } from '../running-store/root.ts'
import { createRunner } from './run.ts'

/** Runs those tests of `tests/compose` that need no store that runs: they make their own. @returns whether all passed */
export async function testWithoutStore(signal: AbortSignal): Promise<boolean> {
  const { run } = createRunner({ root, env: process.env, signal })
  const vitest = join(root, 'node_modules', '.bin', 'vitest')
  const args = ['run', '--root', join('tests', 'compose'), 'test/own-store']
  return (await run(vitest, args, 'any exit code').catch(() => 1)) === 0
}
