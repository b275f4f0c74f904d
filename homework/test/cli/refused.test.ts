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
