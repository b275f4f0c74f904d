import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '@bulkhead/database/embedded'
import { eventually } from '@bulkhead/service/testing'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { breakTarget } from '../src/break/break-target.ts'
import type { Fault } from '../src/faults/table.ts'
import { type Target, targetNames } from '../src/faults/targets.ts'
import { healTargets } from '../src/heal/heal-targets.ts'
import { findStore } from '../src/running-store/find-store.ts'
import type { RunningStore } from '../src/running-store/running-store.ts'
import { readMonolithSettings } from '../src/start/monolith/settings.ts'
import { type Monolith, startMonolith } from '../src/start/monolith/start-monolith.ts'

const folder = mkdtempSync(join(tmpdir(), 'bulkhead-monolith-'))
// The database's account must get through when the tests run as root; else its data would stay behind elsewhere.
chmodSync(folder, 0o755)
let launched: Monolith
let store: RunningStore

beforeAll(async () => {
  const settings = readMonolithSettings({ MONOLITH_PORT: String(await freePort()), STORE_FOLDER: folder })
  launched = await startMonolith(settings, () => undefined)
  store = await findStore('monolith', { STORE_FOLDER: folder, COMPOSE_PROJECT_NAME: 'bulkhead-nobody' })
}, 120_000)
afterEach(async () => {
  await healTargets(store, targetNames)
  await eventually(async () => expect(await statusOf('/readyz')).toBe(200), 30_000)
}, 60_000)
afterAll(async () => {
  await launched.stop()
  rmSync(folder, { recursive: true, force: true })
}, 60_000)

const broken = (target: Target, fault: Fault) => breakTarget(store, { target, fault, options: {}, mode: undefined })

/** None where nobody answers. */
async function statusOf(path: string): Promise<number | undefined> {
  const asked = fetch(`${store.address}${path}`, { signal: AbortSignal.timeout(1_500) })
  return asked.then(
    ({ status }) => status,
    () => undefined,
  )
}

test('the monolith is found, and says what it is', () => {
  expect(store).toMatchObject({ architecture: 'monolith', mode: 'local', address: launched.address })
})

test('a module that errs is broken alone, and healed', async () => {
  const [done, look] = await broken('order', 'errors')

  expect(done).toBe('order: errors, percent 100, until npm run heal order.')
  expect(look).toContain('the order module')
  expect(await statusOf('/api/orders')).toBe(500)
  expect(await statusOf('/api/products')).toBe(200)
  const [healed] = await healTargets(store, ['order'])
  expect(healed).toBe('Healed: order (errors).')
  expect(await statusOf('/api/orders')).toBe(200)
})

test('a module that hangs takes the process along, whichever name it is healed by', async () => {
  const [, look] = await broken('catalog', 'hang')

  expect(look).toContain('one process is one fate')
  expect(await statusOf('/api/cart')).toBeUndefined()
  const [healed] = await healTargets(store, ['monolith'])
  expect(healed).toBe('Healed: monolith (was paused).')
  expect(await statusOf('/api/cart')).toBe(200)
})

test('a crash loop of a module is healed, though nobody answers', async () => {
  await broken('cart', 'crash-loop')
  await eventually(async () => expect(await statusOf('/livez')).toBeUndefined())

  await healTargets(store, targetNames)

  await eventually(async () => expect(await statusOf('/api/cart')).toBe(200), 30_000)
})

test('without its database the monolith says 503, and sells again once it is back', async () => {
  await broken('monolith-db', 'stop')
  await eventually(async () => expect(await statusOf('/api/products')).toBe(503))

  await healTargets(store, ['monolith-db'])

  await eventually(async () => expect(await statusOf('/api/products')).toBe(200), 30_000)
})

test.each([
  ['gateway', 'stop', 'This store has no gateway'],
  ['cart', 'stop', 'stop makes no sense for cart'],
  ['cart', 'poison', 'poison makes no sense for cart'],
] as const)('what a monolith can not do is refused: %s %s', async (target, fault, said) => {
  await expect(broken(target, fault)).rejects.toThrow(said)
})
