import type { GradedExercise, Totals } from './homework-result.ts'

/**
 * The points of the hundred, and of the bonus apart. Where something could not be graded there is no sum: a grade that
 * lacks points by our fault must not get into a gradebook.
 */
export function totalsOf(exercises: readonly GradedExercise[]): Totals {
  const hundred = exercises.filter(({ bonus }) => !bonus)
  const onTop = exercises.filter(({ bonus }) => bonus)
  return { points: sum(hundred), max: most(hundred), bonus: sum(onTop), bonusMax: most(onTop) }
}

/** Each check that could not be graded, in a sentence. */
export function notGraded(exercises: readonly GradedExercise[]): string[] {
  return exercises.flatMap(({ exercise, checks }) =>
    checks
      .filter(({ status }) => status === 'error')
      .map(({ id, reason }) => `${exercise}, ${id}: ${reason ?? 'no reason was given'}`),
  )
}

function sum(exercises: readonly GradedExercise[]): number | null {
  if (exercises.some(({ outcome }) => outcome === 'not graded')) return null
  return exercises.reduce((total, { points }) => total + points, 0)
}

function most(exercises: readonly GradedExercise[]): number {
  return exercises.reduce((total, { max }) => total + max, 0)
}
