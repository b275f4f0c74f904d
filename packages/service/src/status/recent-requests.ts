import type { RequestFigures } from '@bulkhead/types'

/** The requests of about the last ten seconds: a ring of seconds, each with its counts and some of its durations. */
export interface RecentRequests {
  record(status: number, durationMs: number): void
  figures(): RequestFigures
}

interface Second {
  readonly number: number
  count: number
  errors: number
  readonly durationsMs: number[]
}

const ringSeconds = 10
/** At more requests than this in one second, chance picks whose durations are kept. */
const keptPerSecond = 500

/** `now` is a clock in milliseconds that never goes back. */
export function createRecentRequests(now: () => number = () => performance.now()): RecentRequests {
  const startedAt = now()
  const ring: Second[] = []

  function thisSecond(): Second {
    const number = Math.floor(now() / 1_000)
    const found = ring[number % ringSeconds]
    if (found?.number === number) return found
    const fresh = { number, count: 0, errors: 0, durationsMs: [] }
    ring[number % ringSeconds] = fresh
    return fresh
  }

  return {
    record: (status, durationMs) => {
      const second = thisSecond()
      second.count += 1
      if (status >= 500) second.errors += 1
      const { count, durationsMs } = second
      const place = count <= keptPerSecond ? durationsMs.length : Math.floor(Math.random() * count)
      if (place < keptPerSecond) durationsMs[place] = durationMs
    },
    figures: () => {
      const oldest = Math.floor(now() / 1_000) - ringSeconds + 1
      const recent = ring.filter((second) => second && second.number >= oldest)
      const seconds = Math.max(1, (now() - Math.max(startedAt, oldest * 1_000)) / 1_000)
      return figuresOf(recent, seconds)
    },
  }
}

function figuresOf(recent: readonly Second[], seconds: number): RequestFigures {
  const requests = sum(recent.map(({ count }) => count))
  const errors = sum(recent.map((second) => second.errors))
  const sorted = Float64Array.from(recent.flatMap(({ durationsMs }) => durationsMs)).sort()
  const percentile = (share: number) => oneDecimal(sorted[Math.ceil(sorted.length * share) - 1] ?? 0)
  return {
    perSecond: oneDecimal(requests / seconds),
    errorPercent: requests === 0 ? 0 : oneDecimal((100 * errors) / requests),
    p50Ms: percentile(0.5),
    p99Ms: percentile(0.99),
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

function oneDecimal(number: number): number {
  return Math.round(number * 10) / 10
}
