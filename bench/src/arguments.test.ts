import { expect, test } from 'vitest'
import { parseBench } from './arguments.ts'

test('five rounds of two seconds are measured if nothing else is asked for', () => {
  expect(parseBench([])).toEqual({ rounds: 5, seconds: 2 })
  expect(parseBench(['--rounds', '7', '--seconds', '0.3'])).toEqual({ rounds: 7, seconds: 0.3 })
})

test.each([
  [['--rounds', '0'], '--rounds must be a whole number from 1 to 50.'],
  [['--rounds', '2.5'], '--rounds must be a whole number from 1 to 50.'],
  [['--seconds', '0'], '--seconds must be a number from 0.1 to 60.'],
  [['--seconds', '1e1'], '--seconds must be a number from 0.1 to 60.'],
  [['--seconds', 'long'], '--seconds must be a number from 0.1 to 60.'],
  [['checkout'], 'What is "checkout"?'],
  [['--loudly'], 'npm run bench [-- --rounds 5 --seconds 2]'],
])('%j is refused in words', (args, words) => {
  expect(() => parseBench(args)).toThrow(words)
})

test('an option that npm kept for itself is not lost without a word', () => {
  expect(() => parseBench([], { npm_config_rounds: '7' })).toThrow('npm kept --rounds for itself')
})
