import type { JourneyFigures, JourneyName, JourneySecond } from '@bulkhead/types'

/** How far back the charts reach. */
export const shownSeconds = 120

/** A second of the demo shoppers, as the charts read it: many times over, so it is taken apart once. */
export interface Second {
  readonly atMs: number
  readonly journeys: Readonly<Partial<Record<JourneyName, JourneyFigures>>>
}

/** Adds what is new, oldest first: a stream that was opened again tells its last two minutes again. */
export function addSeconds(known: readonly Second[], told: readonly JourneySecond[]): readonly Second[] {
  const byTime = new Map([...known, ...told.map(secondOf)].map((second) => [second.atMs, second]))
  const seconds = [...byTime.values()].sort((a, b) => a.atMs - b.atMs)
  const oldest = (seconds.at(-1)?.atMs ?? 0) - shownSeconds * 1_000
  return seconds.filter(({ atMs }) => atMs > oldest)
}

export function secondOf({ at, journeys }: JourneySecond): Second {
  return {
    atMs: Date.parse(at),
    journeys: Object.fromEntries(journeys.map((figures) => [figures.name, figures])),
  }
}
