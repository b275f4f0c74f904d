import { type JourneyName, journeyName } from '@bulkhead/types'

/** What a shopper comes for, in the order in which the tables show it. */
export const journeys = journeyName.options
export type Journey = JourneyName

/** How it goes: as ever, from memory or only after a wait, or not at all. From good to bad. */
export const effects = ['ok', 'degraded', 'failed'] as const
export type Effect = (typeof effects)[number]

/** One time that a shopper came for something. Times are milliseconds, as `performance.now()` counts. */
export interface Attempt {
  readonly journey: Journey
  /** When the shopper was due, which is earlier than the request where this process was late itself. */
  readonly arrivedAt: number
  readonly tookMs: number
  readonly effect: Effect
}
