import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { freePort } from '@bulkhead/database/embedded'
import { findStore } from '@bulkhead/tools'
import { expect, onTestFinished, test } from 'vitest'
import { startLab } from './support/lab.ts'
import { startOwnStore } from './support/own-store.ts'

test('where no store is named both are measured, the monolith started for it: one loses its part, the other all', {
  timeout: 240_000,
}, async () => {
  const own = await startOwnStore()
  onTestFinished(() => own.stop())
  const settings = {
    STORE_FOLDER: own.folder,
    MONOLITH_PORT: String(await freePort()),
    COMPOSE_PROJECT_NAME: 'bulkhead-nobody',
  }
  const { exitCode, said, reports } = startLab(settings, 'isolation', 'order', 'hang')

  expect(await exitCode, said()).toBe(0)
  expect(said()).toContain('No monolith runs: starting one without Docker')
  expect(said()).toMatch(/order hang +ok +ok +ok +ok +degr. +failed +✓ +(failed +){6}✓/)
  const { stores } = JSON.parse(readFileSync(join(reports, 'isolation.json'), 'utf8'))
  expect(stores).toMatchObject([{ architecture: 'microservices' }, { architecture: 'monolith' }])
  await expect(findStore('monolith', settings)).rejects.toThrow('No store runs as a monolith')
})
