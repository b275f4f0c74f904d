import { join } from 'node:path'
import { root } from '../running-store/root.ts'
import { createRunner } from './run.ts'

/** Tries the branch `monolith` in a clone of its own. @returns whether all of it works there */
export async function testBranch(signal: AbortSignal): Promise<boolean> {
  const { run } = createRunner({ root, env: process.env, signal })
  const vitest = join(root, 'node_modules', '.bin', 'vitest')
  const args = ['run', '--root', join('tests', 'compose'), 'test/branch']
  return (await run(vitest, args, 'any exit code').catch(() => 1)) === 0
}
