import { expect, test } from 'vitest'
import type { Mutant } from '../../src/exercise/mutant.ts'
import { exitCodeOf, type Seen } from '../../src/verify/command.ts'
import type { Unmeasured } from '../../src/verify/judge.ts'
import { lackedIn } from '../../src/verify/lacked-in.ts'
import type { Variant } from '../../src/verify/variant.ts'
import type { SeenVariant } from '../../src/verify/verify-exercise.ts'
import { anExercise } from '../support/an-exercise.ts'

const noCluster: Unmeasured = { id: 'rolls', reason: 'not measured: no cluster', lacks: 'cluster' }
const noReason: Unmeasured = { id: 'counts', reason: 'it was not done within 120 s' }

function aSeen(unmeasured: readonly Unmeasured[], complaints: readonly string[] = []): Seen {
  return {
    exercise: anExercise([]),
    complaints: [],
    variants: [aVariant({ kind: 'solution', name: 'solution' }, unmeasured, complaints)],
  }
}

function aVariant(
  variant: Variant,
  unmeasured: readonly Unmeasured[],
  complaints: readonly string[] = [],
): SeenVariant {
  return { variant, complaints, unmeasured, results: [], ms: 1 }
}

function aMutant(name: string, loses: readonly string[]): Variant {
  const mutant: Mutant = { name, story: 'It will do.', edits: [], loses }
  return { kind: 'mutant', name, mutant }
}

test.each<[string, readonly Seen[], number]>([
  ['all was measured, and held', [aSeen([])], 0],
  ['something was not measured', [aSeen([noCluster])], 2],
  ['something did not hold, and something else was not measured', [aSeen([noCluster], ['it was let through'])], 1],
  ['nothing was looked at', [], 2],
])('where %s, the exit code says so', (_, seen, code) => {
  expect(exitCodeOf(seen, { mayLack: [] })).toBe(code)
})

test('what may be lacking is no reason to end with 2, and excuses nothing else', () => {
  expect(exitCodeOf([aSeen([noCluster])], { mayLack: ['cluster'] })).toBe(0)
  expect(exitCodeOf([aSeen([noCluster]), aSeen([noReason])], { mayLack: ['cluster'] })).toBe(2)
  expect(exitCodeOf([aSeen([noCluster], ['it was let through'])], { mayLack: ['cluster'] })).toBe(1)
})

test('what was lacking is said once, with the wrong solutions that nothing was proven of', () => {
  const variants = [
    aVariant({ kind: 'solution', name: 'solution' }, [noCluster]),
    aVariant(aMutant('all-at-once', ['rolls']), [noCluster]),
    aVariant(aMutant('counts-twice', ['counts', 'rolls']), [noCluster]),
  ]

  expect(lackedIn(variants)).toEqual([
    'Not measured, for want of a cluster: rolls',
    'So nothing proves here that these are told apart: all-at-once',
  ])
  expect(lackedIn([aVariant({ kind: 'solution', name: 'solution' }, [])])).toEqual([])
})
