import type { JourneyFigures, JourneyName, JourneySecond } from '@bulkhead/types'
import { shownSeconds } from '../feed/journey-seconds.ts'

export const effects = ['ok', 'degraded', 'failed'] as const
export type Effect = (typeof effects)[number]

/** A strip is a unit wide for each second, and a hundred high. */
export const strip = { width: shownSeconds, height: 100 } as const

/** Where a moment lies between two minutes ago, 0, and now. */
export function positionOf(atMs: number, nowMs: number): number {
  return strip.width - (nowMs - atMs) / 1_000
}

export function figuresOf(second: JourneySecond, journey: JourneyName): JourneyFigures | undefined {
  return second.journeys.find(({ name }) => name === journey)
}

interface Shares {
  readonly seconds: readonly JourneySecond[]
  readonly journey: JourneyName
  readonly effect: Effect
  readonly nowMs: number
}

/** One effect's share of each second, as one path: ok stands at the bottom, failed hangs from the top. */
export function sharePath({ seconds, journey, effect, nowMs }: Shares): string {
  return seconds
    .map((second) => {
      const figures = figuresOf(second, journey)
      const tries = figures ? triesOf(figures) : 0
      if (!figures || figures[effect] === 0) return ''
      const left = positionOf(Date.parse(second.at), nowMs)
      if (left < -1) return ''
      const bottom = strip.height * (1 - beneath(figures, effect) / tries)
      const height = strip.height * (figures[effect] / tries)
      return `M${round(left)} ${round(bottom)}h1.03v${round(-height)}h-1.03z`
    })
    .join('')
}

export function triesOf({ ok, degraded, failed }: JourneyFigures): number {
  return ok + degraded + failed
}

function beneath({ ok, degraded }: JourneyFigures, effect: Effect): number {
  if (effect === 'ok') return 0
  return effect === 'degraded' ? ok : ok + degraded
}

export function round(value: number): number {
  return Math.round(value * 100) / 100
}
