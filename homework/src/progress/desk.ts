import { Refused } from '@bulkhead/tools'
import type { Exercise } from '../exercise/exercise.ts'

/** Where a student works, and on what. */
export interface Desk {
  readonly exercises: readonly Exercise[]
  /** The folder with a folder for each exercise that was started. */
  readonly work: string
  readonly startOf: (exercise: Exercise) => string
  /** Says a line. */
  readonly say: (line: string) => void
}

/** The exercise of a number. @throws Refused with those that there are */
export function exerciseNumbered(given: string | undefined, { exercises }: Desk): Exercise {
  const known = `there are ${exercises.map(({ number }) => number).join(', ')}`
  if (given === undefined) throw new Refused(`Which exercise? By its number: ${known}.`)
  const exercise = exercises.find(({ number }) => String(number) === given)
  if (!exercise) throw new Refused(`There is no exercise "${given}"; ${known}.`)
  return exercise
}

/** What stands on top of the hundred points. */
export function isBonus({ number }: Exercise): boolean {
  return number > 8
}

export function pointsOf({ checks }: Exercise): number {
  return checks.reduce((sum, { points }) => sum + points, 0)
}
