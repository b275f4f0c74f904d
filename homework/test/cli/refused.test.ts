import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { check } from '../../src/cli/check.ts'
import { reset } from '../../src/cli/reset.ts'
import { start } from '../../src/cli/start.ts'
import { submit } from '../../src/cli/submit.ts'
import { aDesk, type TestDesk } from '../support/a-desk.ts'
import { bonus, prices } from './support/prices.ts'

const running = new AbortController().signal

let desk: TestDesk
beforeEach(async () => {
  desk = await aDesk([prices, bonus])
})
afterEach(() => desk.clear())

test.each([
  [() => start(['3'], desk), 'There is no exercise "3"; there are 1, 9.'],
  [() => start([], desk), 'Which exercise? By its number: there are 1, 9.'],
  [() => start(['1', 'now'], desk), 'What is "now"?'],
  [() => check(['1'], desk, running), 'npm run homework start 1 does that'],
  [() => check(['1', 'prize'], desk, running), 'Exercise 1 has no check "prize"; it has price, currency.'],
  [() => check(['1', '--trials', 'many'], desk, running), '--trials must be a whole number from 1 to 20.'],
  [() => reset(['9'], desk), 'npm run homework start 9 does that'],
  [() => submit([], desk), 'There is nothing of yours to hand in yet'],
])('what makes no sense is refused, with what does (%#)', async (attempt, reason) => {
  await expect(attempt()).rejects.toThrow(reason)
})

test('what would not be graded is not packed: exercises that are small enough each may be too much together', async () => {
  const justTaken = 'x'.repeat(2 * 1_024 ** 2 - 1)
  for (const folder of ['01-prices', '09-more'])
    for (const name of ['a', 'b', 'c', 'd', 'e', 'f']) await desk.save(`${folder}/src/${name}.txt`, justTaken)

  await expect(submit([], desk)).rejects.toThrow('The submission is larger than 20 MiB.')
  expect(existsSync(join(desk.work, 'submission.tar.gz'))).toBe(false)
})
