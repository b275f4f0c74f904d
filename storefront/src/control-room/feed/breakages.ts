import type { Status } from '@bulkhead/types'

/** A time in which a part of the store was broken, as this page saw it. It is not over while `untilMs` is missing. */
export interface Breakage {
  readonly part: string
  readonly sinceMs: number
  readonly untilMs?: number
}

const keptMs = 130_000

/** Begins and ends breakages by what is broken now; `lost` is a gateway that does not answer. */
export function noteBreakages(known: readonly Breakage[], status: Status | 'lost', nowMs: number): readonly Breakage[] {
  const broken = status === 'lost' ? [...ongoing(known), 'gateway'] : brokenParts(status)
  const kept = known
    .filter(({ untilMs }) => untilMs === undefined || untilMs > nowMs - keptMs)
    .map((breakage) => (isOver(breakage, broken) ? { ...breakage, untilMs: nowMs } : breakage))
  const begun = [...new Set(broken)]
    .filter((part) => !ongoing(known).includes(part))
    .map((part) => ({ part, sinceMs: nowMs }))
  return [...kept, ...begun]
}

function ongoing(known: readonly Breakage[]): string[] {
  return known.filter(({ untilMs }) => untilMs === undefined).map(({ part }) => part)
}

function isOver({ part, untilMs }: Breakage, broken: readonly string[]): boolean {
  return untilMs === undefined && !broken.includes(part)
}

function brokenParts({ services, bus }: Status): string[] {
  const broken = services
    .filter(({ state, fault, database }) => state === 'down' || fault !== undefined || database === 'down')
    .map(({ name }) => name)
  return bus?.state === 'down' ? [...broken, 'bus'] : broken
}
