import type { BusSteps } from '@bulkhead/door'
import type { BusStep } from '@bulkhead/types'

/** What the services said that they did on the bus of late. */
export interface StepRing extends BusSteps {
  add(steps: readonly BusStep[]): void
}

const capacity = 600

export function createStepRing(): StepRing {
  let steps: readonly BusStep[] = []
  let position = 0

  return {
    add: (fresh) => {
      // Each service told its own in order; together they are sorted by time.
      steps = [...steps, ...fresh.toSorted((a, b) => a.at.localeCompare(b.at))].slice(-capacity)
      position += fresh.length
    },
    after: (heard = 0) => {
      const missed = Math.min(position - heard, steps.length)
      return { position, steps: steps.slice(steps.length - missed) }
    },
  }
}
