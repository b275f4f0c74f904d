import type { Call, Shopper } from '../shopper.ts'
import type { Attempt, Journey } from './journey.ts'
import { effectOf } from './outcome.ts'

/** One question, one answer. */
export interface Look {
  readonly journey: Journey
  readonly shopper: Shopper
  readonly call: Call
  readonly dueAt: number
}

export async function lookAround({ journey, shopper, call, dueAt }: Look): Promise<Attempt> {
  const answer = await shopper.ask(call)
  return { journey, arrivedAt: dueAt, tookMs: performance.now() - dueAt, effect: effectOf(answer) }
}
