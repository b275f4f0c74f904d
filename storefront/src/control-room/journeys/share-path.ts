import type { JourneyFigures, JourneyName } from '@bulkhead/types'
import { type Second, shownSeconds } from '../feed/journey-seconds.ts'

export const effects = ['ok', 'degraded', 'failed'] as const
export type Effect = (typeof effects)[number]

/** A strip is a unit wide for each second, and a hundred high. */
export const strip = { width: shownSeconds, height: 100 } as const

/** Where a moment lies between two minutes ago, 0, and now. */
export function positionOf(atMs: number, nowMs: number): number {
  return strip.width - (nowMs - atMs) / 1_000
}

interface Shares {
  readonly seconds: readonly Second[]
  readonly journey: JourneyName
  readonly effect: Effect
  readonly nowMs: number
}

/** One effect's share of each second, as one path: ok stands at the bottom, failed hangs from the top. */
export function sharePath({ seconds, journey, effect, nowMs }: Shares): string {
  const blocks: Block[] = []
  for (const { atMs, journeys } of seconds) {
    const figures = journeys[journey]
    const left = round(positionOf(atMs, nowMs))
    if (!figures || figures[effect] === 0 || left < -1) continue
    const tries = triesOf(figures)
    const bottom = round(strip.height * (1 - beneath(figures, effect) / tries))
    const height = round(strip.height * (figures[effect] / tries))
    const last = blocks.at(-1)
    const goesOn = last?.bottom === bottom && last.height === height && Math.abs(left - last.right) < 0.1
    if (goesOn) blocks.pop()
    blocks.push({ left: goesOn ? last.left : left, right: round(left + 1), bottom, height })
  }
  return blocks.map(({ left, right, bottom, height }) => `M${left} ${bottom}H${right}v${-height}H${left}z`).join('')
}

/** As long as nothing changes it is one block, for a hundred of them take a hundred times as long to draw. */
interface Block {
  readonly left: number
  readonly right: number
  readonly bottom: number
  readonly height: number
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
