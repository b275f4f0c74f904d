import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createRandom } from '@bulkhead/tools'
import type { Workbench } from '../../src/exercise/workbench.ts'
import { exercisesFolder } from '../../src/folders.ts'

export const toyFolder = fileURLToPath(new URL('../toy/start', import.meta.url))

export function aWorkbench(given: Partial<Workbench> = {}): Workbench {
  const run = randomBytes(4).toString('hex')
  return {
    folder: toyFolder,
    exerciseFolder: join(exercisesFolder, '00-toy'),
    project: `bulkhead-homework-test-${run}`,
    run,
    random: createRandom(1),
    trials: 1,
    signal: new AbortController().signal,
    ...given,
  }
}
