import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { exercisesFolder } from '../src/folders.ts'
import { hasCompose } from './support/has-docker.ts'

const stages = ['03-reviews', '08-payment'].map((folder) => join(exercisesFolder, folder, 'stage.yaml'))

async function config(file: string, ...options: readonly string[]): Promise<string> {
  const env = { ...process.env, SUBMISSION: exercisesFolder, STAGE_PASSWORD: 'secret' }
  const args = ['compose', '--project-name', 'mine', '--file', file, 'config', ...options]
  return (await promisify(execFile)('docker', args, { env })).stdout
}

test.runIf(hasCompose()).each(stages)(
  '%s builds the store for itself: two checkouts at a time, or a store that is open, keep their own images',
  async (file) => {
    const images = await config(file, '--images')

    expect(images.split('\n')).toEqual(
      expect.arrayContaining(['mine-gateway', 'mine-catalog', 'mine-cart', 'mine-order']),
    )
    expect(images).not.toContain('bulkhead/')
  },
)

test.runIf(hasCompose()).each(stages)(
  '%s leaves nothing of the store to a submission that has read its files: no password of the broker, no switch for faults',
  async (file) => {
    const said = (await config(file)).split('\n').map((line) => line.trim())
    const accounts = said.filter((line) => /^(RABBITMQ_DEFAULT_\w+|AMQP_URL):/.test(line))

    expect(new Set(accounts)).toEqual(
      new Set([
        'RABBITMQ_DEFAULT_USER: stage',
        'RABBITMQ_DEFAULT_PASS: secret',
        'AMQP_URL: amqp://stage:secret@rabbitmq',
      ]),
    )
    expect(new Set(said.filter((line) => line.startsWith('LAB:')))).toEqual(new Set(['LAB: "off"']))
  },
)
