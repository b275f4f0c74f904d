import type { Answer } from '../shopper.ts'
import type { Effect } from './journey.ts'

/** What an answer is worth to who asked; one that never came is worth nothing. */
export function effectOf(answer: Answer | undefined): Effect {
  if (!answer || answer.status >= 400) return 'failed'
  return answer.stale ? 'degraded' : 'ok'
}
