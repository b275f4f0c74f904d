import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import type { HomeworkResult } from './result/homework-result.ts'

const run = promisify(execFile)
const deadlineMs = 20_000

/** The commit of this checkout, and whether something in it is not as committed; no commit where there is no git. */
export async function starterHere(root: string): Promise<HomeworkResult['starter']> {
  try {
    const commit = await git(root, ['rev-parse', 'HEAD'])
    return { commit, changed: (await git(root, ['status', '--porcelain', '--', 'homework'])) !== '' }
  } catch {
    return { commit: null, changed: false }
  }
}

async function git(root: string, args: readonly string[]): Promise<string> {
  const { stdout } = await run('git', ['-C', root, ...args], { timeout: deadlineMs, maxBuffer: 16 * 1_024 ** 2 })
  return stdout.trim()
}
