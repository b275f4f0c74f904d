import { expect, test } from 'vitest'
import { parseGrade } from '../../src/grade/arguments.ts'

const from = '/home/ada'

function parsed(...args: readonly string[]) {
  return parseGrade(args, { INIT_CWD: from }, '/course/homework/graded')
}

test('a submission is graded whole, with a seed of its own, and its result has a place of its own', () => {
  const request = parsed('in/ada.tar.gz')

  expect(request).toMatchObject({
    submission: '/home/ada/in/ada.tar.gz',
    exercises: [],
    trials: 3,
    out: '/course/homework/graded/ada',
  })
  expect(request.seed).not.toBe(parsed('in/ada.tar.gz').seed)
})

test('exercises, seed, trials and the place of the result can be said', () => {
  expect(parsed('ada', '--exercise', '4', '--exercise', '6', '--seed', '7', '--trials', '1', '--out', 'out')).toEqual({
    submission: '/home/ada/ada',
    exercises: [4, 6],
    seed: 7,
    trials: 1,
    out: '/home/ada/out',
    mayLack: [],
  })
})

test.each([
  [[], 'Which submission?'],
  [['ada', 'bob'], 'What is "bob"?'],
  [['ada', '--seed', '-1'], "Option '--seed' argument is ambiguous"],
  [['ada', '--seed', 'x'], '--seed must be a whole number from 0 to 4294967295.'],
  [['ada', '--trials', '0'], '--trials must be a whole number from 1 to 20.'],
  [['ada', '--exercise', 'four'], '--exercise must be a whole number from 1 to 99.'],
  [['ada', '--points', '100'], "Unknown option '--points'"],
])('%s is refused in words', (args, words) => {
  expect(() => parsed(...args)).toThrow(words)
})

test('what a machine may lack can be said, and what it may not is refused', () => {
  expect(parsed('ada', '--may-lack', 'cluster').mayLack).toEqual(['cluster'])
  expect(() => parsed('ada', '--may-lack', 'docker')).toThrow('--may-lack must be cluster, and is "docker".')
})

test('an option that npm kept for itself is not lost without a word', () => {
  expect(() => parseGrade(['ada'], { npm_config_seed: '7' }, '/graded')).toThrow('npm kept --seed for itself')
})
