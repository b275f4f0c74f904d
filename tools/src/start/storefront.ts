import { execFile } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { CannotStart } from './cannot-start.ts'
import type { WriteLine } from './log.ts'

const run = promisify(execFile)

/** What a build is made of. */
const sources = ['src', 'public', 'index.html', 'package.json', 'vite.config.ts', 'compress.ts', 'tsconfig.build.json']

/**
 * The storefront's files, built if there are none, or if one of their sources is newer.
 * @throws CannotStart
 */
export async function builtStorefront(root: string, log: WriteLine): Promise<string> {
  const workspace = join(root, 'storefront')
  const dist = join(workspace, 'dist')
  const inputs = [...sources.map((name) => join(workspace, name)), join(root, 'pnpm-lock.yaml')]
  if (Math.max(...inputs.map(newest)) <= changedAt(join(dist, 'index.html'))) return dist
  log('store', 'building the storefront, which is new or has changed …')
  try {
    await run(process.execPath, ['--run', 'build'], { cwd: workspace })
  } catch (error) {
    throw new CannotStart(`The storefront can't be built: ${error instanceof Error ? error.message : error}`)
  }
  return dist
}

/** When this file, or the newest thing in this folder, was changed. A folder changes when a file in it goes. */
function newest(path: string): number {
  const own = changedAt(path)
  if (!statSync(path).isDirectory()) return own
  return Math.max(own, ...readdirSync(path).map((name) => newest(join(path, name))))
}

/** Never, for what isn't there. */
function changedAt(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0
}
