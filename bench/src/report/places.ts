import { join, resolve } from 'node:path'
import { root } from '@bulkhead/tools'

/** Where results are kept, a file each, and the document that is made from the newest. */
export interface Places {
  readonly results: string
  readonly document: string
}

/** In the repository, or all in the one folder that `BENCH_FOLDER` names. */
export function placesOf({ BENCH_FOLDER }: NodeJS.ProcessEnv): Places {
  if (!BENCH_FOLDER) return { results: join(root, 'bench', 'results'), document: join(root, 'docs', 'benchmarks.md') }
  const folder = resolve(root, BENCH_FOLDER)
  return { results: folder, document: join(folder, 'benchmarks.md') }
}
