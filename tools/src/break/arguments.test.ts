import { expect, test } from 'vitest'
import { parseBreak } from './arguments.ts'

test('without a fault, stop is meant', () => {
  expect(parseBreak(['cart'])).toEqual({ target: 'cart', fault: 'stop', options: {}, mode: undefined })
})

test('a fault takes its options, and the store to break', () => {
  const asked = ['order', 'slow', '--percent', '30', '--delay-ms', '500', '--seconds', '9', '--store', 'compose']

  expect(parseBreak(asked)).toEqual({
    target: 'order',
    fault: 'slow',
    options: { percent: 30, delayMs: 500, seconds: 9 },
    mode: 'compose',
  })
})

test.each([
  { asked: '', said: 'npm run break <service>' },
  { asked: 'basket', said: 'There is no "basket" to break; there are catalog, cart, order' },
  { asked: 'cart flood', said: 'There is no fault "flood"; there are stop, crash' },
  { asked: 'cart stop order', said: 'What is "order"?' },
  { asked: 'cart errors --percent 0', said: '--percent must be a whole number from 1 to 100.' },
  { asked: 'cart errors --percent half', said: '--percent must be a whole number' },
  { asked: 'cart hang --seconds 3', said: '--seconds means nothing to hang.' },
  { asked: 'cart errors --delay-ms 5', said: '--delay-ms means nothing to errors.' },
  { asked: 'cart --loudly', said: "Unknown option '--loudly'" },
  { asked: 'cart --store moon', said: '--store must be compose, local or monolith.' },
])('"$asked" is answered with what is wrong', ({ asked, said }) => {
  expect(() => parseBreak(asked.split(' ').filter((word) => word !== ''))).toThrow(said)
})

test('an option that npm kept for itself is missed', () => {
  expect(() => parseBreak(['cart', 'slow', '500'], { npm_config_delay_ms: 'true' })).toThrow('put options after a --')
})
