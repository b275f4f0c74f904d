import { expect, test } from 'vitest'
import { parseVerify } from '../../src/verify/arguments.ts'
import { anExercise } from '../support/an-exercise.ts'

const exercises = [anExercise([], { number: 4 }), anExercise([], { number: 5 })]

test('all exercises are verified once, unless less or more is said', () => {
  expect(parseVerify([], exercises)).toMatchObject({ exercises, variants: undefined, repeats: 1, trials: 1 })
  expect(parseVerify(['--exercise', '5', '--variant', 'starter', '--repeats', '10', '--seed', '7'], exercises)).toEqual(
    {
      exercises: [exercises[1]],
      variants: ['starter'],
      repeats: 10,
      trials: 1,
      seed: 7,
      atOnce: 1,
      mayLack: [],
    },
  )
})

test.each([
  [['--exercise', '6'], 'There is no exercise 6; there are 4, 5.'],
  [['--repeats', '0'], '--repeats must be a whole number from 1 to 100.'],
  [['--seed', 'x'], '--seed must be a whole number from 0'],
  [['solution'], 'What is "solution"?'],
  [['--may-lack', 'docker'], '--may-lack must be cluster, and is "docker".'],
  [['--fast'], "Unknown option '--fast'"],
])('%j is refused, with what there is', (args, reason) => {
  expect(() => parseVerify(args, exercises)).toThrow(reason)
})
