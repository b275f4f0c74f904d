import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { freePort } from '@bulkhead/database/embedded'
import { eventually } from '@bulkhead/service/testing'
import { findStore, healTargets, type RunningStore } from '@bulkhead/tools'
import { request } from 'undici'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startLab } from './support/lab.ts'
import { newStoreFolder, type OwnStore, startOwnStore } from './support/own-store.ts'

let own: OwnStore
let store: RunningStore

beforeAll(async () => {
  own = await startOwnStore()
  store = await findStore('local', { STORE_FOLDER: own.folder })
})
afterAll(() => own.stop())

function lab(...args: readonly string[]) {
  return startLab({ STORE_FOLDER: own.folder }, 'isolation', ...args, '--store', 'local')
}

test('a catalog that hangs hurts what it must and nothing else, and the lab ends with 0', async () => {
  const { exitCode, said, reports } = lab('catalog', 'hang', '--seconds', '3')

  expect(await exitCode, said()).toBe(0)
  expect(said()).toMatch(/browse .*degraded +degraded +✓/)
  expect(said()).toMatch(/cart .*ok +ok +✓/)
  expect(said()).toMatch(/Each of 1 faults hurt what it had to and nothing else, and of \d+ accepted orders every one/)
  const report = JSON.parse(readFileSync(join(reports, 'isolation.json'), 'utf8'))
  expect(report).toMatchObject({
    verdict: 'as predicted',
    stores: [{ faults: [{ target: 'catalog', fault: 'hang' }] }],
  })
  expect(readFileSync(join(reports, 'isolation.html'), 'utf8')).toContain('catalog hang')
})

test('a fault that does nothing is not as predicted: the lab ends with 1', async () => {
  const { exitCode, said } = lab('catalog', 'hang', '--seconds', '3', '--pretend')

  expect(await exitCode, said()).toBe(1)
  expect(said()).toContain('✗ browse was to be degraded, and was ok.')
})

test('a store that is not steady before is not measured: the lab ends with 2', async () => {
  await request(`${own.address}/api/lab/faults/cart`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ kind: 'errors', percent: 20 }),
  })

  const { exitCode, said } = lab('catalog', 'stop', '--seconds', '3')

  expect(await exitCode, said()).toBe(2)
  expect(said()).toMatch(/The store was not steady before: hurt were .*cart/)
  await healTargets(store, ['cart'])
})

test('Ctrl-C heals what is broken before the lab ends', async () => {
  const { process: running, exitCode, said } = lab('cart', 'hang', '--seconds', '120')
  await eventually(async () => expect(await store.state('cart')).toBe('paused'), 30_000)

  running.kill('SIGINT')

  expect(await exitCode, said()).toBe(130)
  expect(await store.state('cart')).toBe('running')
})

test('what can not be measured here is said in a sentence, and ends with 2', async () => {
  const refused = [lab('catalog', 'partition'), lab('rabbitmq', 'stop'), lab('harbour')]

  expect(await Promise.all(refused.map(({ exitCode }) => exitCode))).toEqual([2, 2, 2])
  expect(refused[0]?.said()).toContain('partition needs the store in containers')
  expect(refused[2]?.said()).toContain('"harbour" is no service and no fault.')
  expect(refused.some(({ reports }) => existsSync(join(reports, 'isolation.json')))).toBe(false)
})

test('where no store runs the lab starts one, here without deadlines: a hang spreads, and it ends with 1', async () => {
  const folder = newStoreFolder()
  const settings = { STORE_FOLDER: folder, PORT: String(await freePort()), LAB_DEADLINES: 'off' }

  const { exitCode, said } = startLab(settings, 'isolation', 'catalog', 'hang', '--seconds', '5', '--store', 'local')

  expect(await exitCode, said()).toBe(1)
  expect(said()).toContain('No store runs: starting one without Docker')
  expect(said()).toContain('✗ browse was to be degraded, and was failed.')
  await expect(findStore('local', { STORE_FOLDER: folder })).rejects.toThrow('No store runs')
  rmSync(folder, { recursive: true, force: true })
})
