import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { exercisesFolder } from '../src/folders.ts'
import { hasCompose } from './support/has-docker.ts'

const stages = ['03-reviews', '08-payment'].map((folder) => join(exercisesFolder, folder, 'stage.yaml'))

test.runIf(hasCompose()).each(stages)(
  '%s builds the store for itself: two checkouts at a time, or a store that is open, keep their own images',
  async (file) => {
    const env = { ...process.env, SUBMISSION: exercisesFolder, STAGE_PASSWORD: 'secret' }
    const args = ['compose', '--project-name', 'mine', '--file', file, 'config', '--images']
    const { stdout } = await promisify(execFile)('docker', args, { env })

    expect(stdout.split('\n')).toEqual(
      expect.arrayContaining(['mine-gateway', 'mine-catalog', 'mine-cart', 'mine-order']),
    )
    expect(stdout).not.toContain('bulkhead/')
  },
)
