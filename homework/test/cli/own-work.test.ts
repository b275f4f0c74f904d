import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { hint } from '../../src/cli/hint.ts'
import { reset } from '../../src/cli/reset.ts'
import { start } from '../../src/cli/start.ts'
import { aDesk, type TestDesk } from '../support/a-desk.ts'
import { bonus, prices } from './support/prices.ts'

let desk: TestDesk
beforeEach(async () => {
  desk = await aDesk([prices, bonus])
})
afterEach(() => desk.clear())

test('a start never touches work, and a reset keeps it aside', async () => {
  await start(['1'], desk)
  await start(['1'], desk)
  await desk.save('01-prices/src/price.txt', 'price: mine\n')

  await expect(start(['1'], desk)).rejects.toThrow('npm run homework reset 1 puts it aside and begins anew')
  expect(await desk.read('01-prices/src/price.txt')).toBe('price: mine\n')
  await reset(['1'], desk)
  expect(await desk.read('01-prices/src/price.txt')).toBe('price: ?\n')
  const [aside] = await readdir(join(desk.work, 'aside'))
  expect(await desk.read(`aside/${aside}/src/price.txt`)).toBe('price: mine\n')
})

test('a hint more is given each time, until all are', async () => {
  await hint(['1'], desk)
  expect(desk.heard()).toMatch(/1\. Look\..*1 more/s)
  await hint(['1'], desk)
  await hint(['1'], desk)
  expect(desk.heard()).toMatch(/1\. Look\..*2\. Look closer\..*That is all of them/s)
})

test('a progress file that nobody can read is named, not written over', async () => {
  await desk.save('progress.json', '{ half')

  await expect(hint(['1'], desk)).rejects.toThrow('progress.json is not as it was written')
  expect(await desk.read('progress.json')).toBe('{ half')
})
