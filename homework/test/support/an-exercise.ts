import type { Check, Exercise } from '../../src/exercise/exercise.ts'

/** A check of an exercise that needs nothing, which passes unless it is told otherwise. */
export function aCheck(given: Partial<Check<Seen>> & { readonly id: string }): Check<Seen> {
  return {
    title: `${given.id} holds`,
    points: 1,
    after: [],
    next: `mend ${given.id}`,
    run: async ({ seen }) => void seen.push(given.id),
    ...given,
  }
}

/** Who of its checks ran, in order. */
export interface Seen {
  readonly seen: string[]
  readonly roll?: () => number
}

export function anExercise(checks: readonly Check<Seen>[], given: Partial<Exercise<Seen>> = {}): Exercise<Seen> {
  return {
    number: 0,
    folder: '00-toy',
    title: 'A toy',
    claim: 'Toys are for tests.',
    editable: ['src/'],
    needs: [],
    checks,
    hints: ['Look.', 'Look closer.'],
    open: async () => ({ seen: [] }),
    close: async () => undefined,
    ...given,
  }
}
