import type { JourneyFigures, JourneySecond } from '@bulkhead/types'
import { type Attempt, effects, type Journey, journeys } from '../journeys/journey.ts'

/** What became of shoppers in each of the last two minutes' seconds, by when it was known. */
export interface JourneyRecord {
  /** From here on each second is kept, also one in which nothing became known. */
  open(): void
  /** From here on nothing is kept. What was, stays. */
  close(): void
  add(attempt: Pick<Attempt, 'journey' | 'tookMs' | 'effect'>): void
  /** Whole seconds, oldest first: all that are kept, or those after the one that began `after`. */
  seconds(after?: string): JourneySecond[]
}

interface Bin {
  readonly second: number
  readonly attempts: Pick<Attempt, 'journey' | 'tookMs' | 'effect'>[]
}

const keptSeconds = 120

/** `now` is the clock on the wall, in milliseconds. */
export function createJourneyRecord(now: () => number = Date.now): JourneyRecord {
  let bins: readonly Bin[] = []
  let isOpen = false

  const thisSecond = () => Math.floor(now() / 1_000)

  /** Also a process that heard nothing for a while has its seconds, and a clock that was put back makes none anew. */
  function catchUp(): void {
    const current = thisSecond()
    const next = Math.max((bins.at(-1)?.second ?? 0) + 1, current - keptSeconds)
    const missing = Array.from({ length: Math.max(0, current - next + 1) }, (_, index) => next + index)
    const fresh = missing.map((second) => ({ second, attempts: [] }))
    // One more than is shown: the last is not over yet.
    bins = [...bins, ...fresh].slice(-keptSeconds - 1)
  }

  return {
    open: () => {
      if (isOpen) return
      isOpen = true
      const second = thisSecond()
      if (bins.at(-1)?.second !== second) bins = [...bins, { second, attempts: [] }].slice(-keptSeconds - 1)
    },
    close: () => {
      if (isOpen) catchUp()
      isOpen = false
    },
    add: (attempt) => {
      if (!isOpen) return
      catchUp()
      bins.at(-1)?.attempts.push(attempt)
    },
    seconds: (after = '') => {
      if (isOpen) catchUp()
      const current = thisSecond()
      return bins
        .filter(({ second }) => second < current && second >= current - keptSeconds && startOf(second) > after)
        .map(({ second, attempts }) => ({ at: startOf(second), journeys: figuresOf(attempts) }))
    },
  }
}

function startOf(second: number): string {
  return new Date(second * 1_000).toISOString()
}

function figuresOf(attempts: Bin['attempts']): JourneyFigures[] {
  return journeys.flatMap((name) => {
    const own = attempts.filter(({ journey }) => journey === name)
    return own.length === 0 ? [] : figuresOfOne(name, own)
  })
}

function figuresOfOne(name: Journey, attempts: Bin['attempts']): JourneyFigures {
  const sorted = attempts.map(({ tookMs }) => tookMs).toSorted((a, b) => a - b)
  const p95 = sorted[Math.ceil(sorted.length * 0.95) - 1] ?? 0
  const [ok = 0, degraded = 0, failed = 0] = effects.map(
    (effect) => attempts.filter((attempt) => attempt.effect === effect).length,
  )
  return { name, ok, degraded, failed, p95Ms: Math.round(p95 * 10) / 10 }
}
