import type { JourneySecond } from '@bulkhead/types'

/** How far back the charts reach. */
export const shownSeconds = 120

/** Adds what is new, oldest first: a stream that was opened again tells its last two minutes again. */
export function addSeconds(known: readonly JourneySecond[], told: readonly JourneySecond[]): readonly JourneySecond[] {
  const byTime = new Map([...known, ...told].map((second) => [Date.parse(second.at), second]))
  const times = [...byTime.keys()].sort((a, b) => a - b)
  const oldest = (times.at(-1) ?? 0) - shownSeconds * 1_000
  return times.filter((time) => time > oldest).flatMap((time) => byTime.get(time) ?? [])
}
