import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { check } from '../../src/cli/check.ts'
import { list } from '../../src/cli/list.ts'
import { start } from '../../src/cli/start.ts'
import { submit } from '../../src/cli/submit.ts'
import { aDesk, type TestDesk } from '../support/a-desk.ts'
import { bonus, prices } from './support/prices.ts'

const run = promisify(execFile)
const running = new AbortController().signal

let desk: TestDesk
beforeEach(async () => {
  desk = await aDesk([prices, bonus])
})
afterEach(() => desk.clear())

test('a student starts, solves and hands in: the points grow, and the bundle has what may be edited', async () => {
  await list([], desk)
  expect(desk.heard()).toMatch(/0 of 5 points, and 0 of 10 points on top.*Next: npm run homework start 1/s)

  await start(['1'], desk)
  expect(desk.heard()).toContain('npm run homework check 1')
  await desk.save('01-prices/src/price.txt', 'price: 10\n')
  expect(await check(['1'], desk, running)).toBe(1)
  expect(desk.heard()).toMatch(
    /✓ price holds +3\/3.*✗ currency holds +0\/2.*expected “EUR”,\n {6}seen price: 10.*3 of 5 points.*Next {2}mend currency/s,
  )

  await desk.save('01-prices/src/price.txt', 'price: 10 EUR\n')
  expect(await check(['1'], desk, running)).toBe(0)
  desk.heard()
  await list([], desk)
  expect(desk.heard()).toMatch(/5 of 5 points, and 0 of 10.*Next: npm run homework start 9/s)

  await submit([], desk)
  expect(desk.heard()).toMatch(/01-prices +1 files +5 of 5 points\n/s)
  const { stdout } = await run('tar', ['-tzf', join(desk.work, 'submission.tar.gz')])
  expect(stdout.trim().split('\n')).toEqual(['01-prices/src/price.txt'])
  expect(JSON.parse(await desk.read('submission.json')).exercises).toMatchObject([
    { exercise: '01-prices', points: 5, max: 5, checkedAsItIs: true, checks: { price: 'pass', currency: 'pass' } },
  ])
})

test('one check alone changes nothing of what the list shows', async () => {
  await start(['1'], desk)
  await desk.save('01-prices/src/price.txt', 'price: 10\n')

  expect(await check(['1', 'price'], desk, running)).toBe(0)
  desk.heard()
  await list([], desk)
  expect(desk.heard()).toMatch(/0 of 5 points.*not checked yet/s)
})

test('the list tells work that has changed since it was checked', async () => {
  await start(['1'], desk)
  await check(['1'], desk, running)
  await desk.save('01-prices/src/price.txt', 'price: 10\n')
  desk.heard()

  await list([], desk)
  expect(desk.heard()).toContain('changed since its last check')
  await submit([], desk)
  expect(desk.heard()).toContain('check it once more')
})
