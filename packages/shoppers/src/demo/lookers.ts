import type { Attempt, Journey } from '../journeys/journey.ts'
import { lookAround } from '../journeys/look-around.ts'
import type { Call, Shopper } from '../shopper.ts'
import { turnedAway } from './turned-away.ts'

export interface LookersOptions {
  readonly journey: Journey
  readonly shopperOf: (turn: number) => Shopper
  /** Nothing where there is nothing to look at. */
  readonly callOf: (turn: number) => Call | undefined
  readonly record: (attempt: Attempt) => void
}

/** Who comes while so many wait for an answer is turned away. That is more than come before the first loses patience. */
const mostAtOnce = 60

/** Those who come for one journey. The returned function lets the next one in. */
export function createLookers({ journey, shopperOf, callOf, record }: LookersOptions): (dueAt: number) => void {
  let turn = 0
  let looking = 0

  return (dueAt) => {
    turn += 1
    const call = callOf(turn)
    if (!call || looking >= mostAtOnce) return record(turnedAway(journey, dueAt))
    looking += 1
    void lookAround({ journey, shopper: shopperOf(turn), call, dueAt }).then((attempt) => {
      looking -= 1
      record(attempt)
    })
  }
}
