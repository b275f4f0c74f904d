import type { Attempt, Journey } from '../journeys/journey.ts'

/** Someone who came and could not even ask. */
export function turnedAway(journey: Journey, dueAt: number): Attempt {
  return { journey, arrivedAt: dueAt, tookMs: performance.now() - dueAt, effect: 'failed' }
}
