import type { Exercise } from '../src/exercise/exercise.ts'

/** All exercises, in the order in which they are done. */
export const exercises: readonly Exercise[] = []
