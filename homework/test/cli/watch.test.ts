import { afterEach, beforeEach, expect, test } from 'vitest'
import { start } from '../../src/cli/start.ts'
import { watch } from '../../src/cli/watch.ts'
import { aDesk, type TestDesk } from '../support/a-desk.ts'
import { bonus, prices } from './support/prices.ts'

let desk: TestDesk
beforeEach(async () => {
  desk = await aDesk([prices, bonus])
})
afterEach(() => desk.clear())

test('what was saved is checked again, until Ctrl-C', async () => {
  await start(['1'], desk)
  const ctrlC = new AbortController()
  const watching = watch(['1'], desk, ctrlC.signal)
  const sees = async (words: RegExp) => {
    let heard = ''
    await expect.poll(() => (heard += desk.heard()), { timeout: 10_000 }).toMatch(words)
  }

  await sees(/0 of 5 points.*Waiting for you to save/s)
  await desk.save('01-prices/src/price.txt', 'price: 10 EUR\n')
  await sees(/5 of 5 points/)
  ctrlC.abort()
  expect(await watching).toBe(0)
})
