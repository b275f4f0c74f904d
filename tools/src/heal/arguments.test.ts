import { expect, test } from 'vitest'
import { targetNames } from '../faults/targets.ts'
import { parseHeal } from './arguments.ts'

test('without a name everything is healed', () => {
  expect(parseHeal([])).toEqual({ targets: targetNames, mode: undefined })
})

test('one thing alone can be healed, in the store that is named', () => {
  expect(parseHeal(['cart-db', '--store', 'local'])).toEqual({ targets: ['cart-db'], mode: 'local' })
})

test.each([
  { asked: ['basket'], said: 'There is no "basket" to heal' },
  { asked: ['cart', 'order'], said: 'npm run heal [service]' },
  { asked: ['--all'], said: 'npm run heal [service]' },
])('$asked is answered with what is wrong', ({ asked, said }) => {
  expect(() => parseHeal(asked)).toThrow(said)
})
