import type { BusStep } from '@bulkhead/types'

/** What the services said that they did on the bus of late, for those who watch: each of them knows how far they heard. */
export interface StepRing {
  add(steps: readonly BusStep[]): void
  /** Those after the position that an earlier answer gave, oldest first; all that are known without one. */
  after(position?: number): { readonly position: number; readonly steps: readonly BusStep[] }
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
