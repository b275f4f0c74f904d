import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { root } from '@bulkhead/tools'

const run = promisify(execFile)

/** Bundles as the Dockerfiles do. @param folder below the repository's. @returns the folder of the bundle */
export async function bundle(folder: string): Promise<string> {
  await run(process.execPath, [join(root, 'tools/bundle/main.ts'), folder], { cwd: root })
  return join(root, folder, 'dist')
}

/** Where a bundle keeps what was compiled, below its folder: the images set it, and have it filled. */
export const compileCache = { NODE_COMPILE_CACHE: 'compiled' }

/** The same for a service, which is loaded once, without its settings, so that the compiled code is there. */
export async function bundleCompiled(folder: string): Promise<string> {
  const cwd = await bundle(folder)
  const { stderr } = await run(process.execPath, ['main.js'], { cwd, env: compileCache }).catch((ended) => ended)
  if (!`${stderr}`.includes('These settings are wrong')) throw new Error(`${folder} did not ask for its settings`)
  return cwd
}
