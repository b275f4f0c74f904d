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
