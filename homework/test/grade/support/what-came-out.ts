import { aCheck, anExercise, aResult } from './a-result.ts'

export const failed = aCheck({
  id: 'restart',
  title: 'It remembers',
  status: 'fail',
  points: 0,
  reason: 'saw <b>"2" & 3</b>\n::error::mine',
  next: 'Keep it in the database.',
})
export const skipped = aCheck({
  id: 'order',
  title: 'Out of order',
  status: 'skipped',
  points: 0,
  reason: 'restart did not hold',
})
export const broken = aCheck({ id: 'race', title: 'At once', status: 'error', points: 0, reason: 'Docker is gone' })
/** One that holds, one that does not, and one that was skipped for that. */
export const result = aResult([anExercise({ checks: [aCheck(), failed, skipped] })])
