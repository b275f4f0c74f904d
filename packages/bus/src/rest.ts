import { setTimeout as delay } from 'node:timers/promises'

const longestRestMs = 50

/**
 * Whoever had several things to do rests for twice as long as they took, and does at once what came meanwhile. Where much is
 * to be done that makes few large batches of many small ones, which costs less, and leaves most of the time to shoppers. What
 * comes alone is never followed by a rest.
 * @param count how many things were done
 * @param begun when they were begun, in `performance.now()`
 */
export async function restAfter(count: number, begun: number): Promise<void> {
  if (count > 1) await delay(Math.min(2 * (performance.now() - begun), longestRestMs))
}
