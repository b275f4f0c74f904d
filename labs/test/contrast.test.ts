import { expect, test } from 'vitest'
import { parseContrast } from '../src/contrast/arguments.ts'
import { percentile } from '../src/percentile.ts'
import { startLab } from './support/lab.ts'

test('three rounds of five seconds are measured, if nothing else is said', () => {
  expect(parseContrast([])).toEqual({ rounds: 3, seconds: 5 })
  expect(parseContrast(['--rounds', '1', '--seconds', '2'])).toEqual({ rounds: 1, seconds: 2 })
})

test('what is asked wrongly is said to be so', () => {
  expect(() => parseContrast(['--rounds', '0'])).toThrow('--rounds must be a whole number from 1 to 10.')
  expect(() => parseContrast(['catalog'])).toThrow('npm run lab contrast')
  expect(() => parseContrast([], { npm_config_rounds: '2' })).toThrow('npm kept --rounds for itself')
})

test('of a hundred waits the 99th is p99, and of none there is none', () => {
  const waits = Array.from({ length: 100 }, (_, index) => 100 - index)

  expect([percentile(waits, 50), percentile(waits, 99)]).toEqual([50, 99])
  expect(percentile([], 99)).toBeUndefined()
})

test('without Docker nothing is measured, and the lab ends with 2', async () => {
  const { exitCode, said } = startLab({ PATH: '/nowhere' }, 'contrast')

  expect(await exitCode, said()).toBe(2)
  expect(said()).toContain('there is no Docker')
})
