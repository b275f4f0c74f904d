import type { BusStep, RecentSteps } from '@bulkhead/types'

/** What a step is about. */
export interface Noted {
  readonly id: string
  readonly type: string
  readonly subject: string
}

/** What this process did on the bus of late: the last 256 steps, in memory, for someone who watches. */
export interface StepLog {
  note(did: BusStep['did'], events: readonly Noted[], at?: Date): void
  /** Those after the number that an earlier answer gave as `last`, oldest first; all that are remembered without one. */
  after(number?: number): RecentSteps
}

const capacity = 256

/**
 * Numbers come from the clock, in microseconds, and never go back: a process that starts again goes on above those that it
 * gave before, so who asks for what came after one of them misses nothing and hears nothing twice.
 */
export function createStepLog(now: () => number = Date.now): StepLog {
  let last = now() * 1_000
  let steps: { readonly number: number; readonly step: RecentSteps['steps'][number] }[] = []

  function numbered(step: RecentSteps['steps'][number]) {
    last = Math.max(last + 1, now() * 1_000)
    return { number: last, step }
  }

  return {
    note: (did, events, at = new Date(now())) => {
      const time = at.toISOString()
      const noted = events.map(({ id, type, subject }) => numbered({ did, eventId: id, type, subject, at: time }))
      steps = [...steps, ...noted].slice(-capacity)
    },
    after: (number = 0) => ({
      last,
      steps: steps.filter((known) => known.number > number).map(({ step }) => step),
    }),
  }
}
