import type { JourneyName } from '@bulkhead/types'
import { useFeed } from '../feed/use-feed.tsx'
import { latencyHeight, latencyLinesMs, latencyPath } from './latency-path.ts'
import { effects, positionOf, round, sharePath, strip } from './share-path.ts'

interface StripChartProps {
  readonly journey: JourneyName
  readonly nowMs: number
}

const grid = latencyLinesMs.map((ms) => `M0 ${latencyHeight(ms)}H${strip.width}`).join('')

/** Two minutes of one journey: who got what above, how long it took beneath, and a shade while something was broken. */
export function StripChart({ journey, nowMs }: StripChartProps) {
  const seconds = useFeed((state) => state.seconds)
  return (
    <div className="strip-chart" aria-hidden="true">
      <Breakages nowMs={nowMs} />
      <svg
        className="shares"
        aria-hidden="true"
        viewBox={`0 0 ${strip.width} ${strip.height}`}
        preserveAspectRatio="none"
      >
        {effects.map((effect) => (
          <path key={effect} className={`share-${effect}`} d={sharePath({ seconds, journey, effect, nowMs })} />
        ))}
      </svg>
      <svg
        className="latency"
        aria-hidden="true"
        viewBox={`0 0 ${strip.width} ${strip.height}`}
        preserveAspectRatio="none"
      >
        <path className="latency-grid" d={grid} />
        <path className="latency-line" d={latencyPath({ seconds, journey, nowMs })} />
      </svg>
      <span className="latency-scale latency-scale-high">1 s</span>
      <span className="latency-scale latency-scale-low">10 ms</span>
    </div>
  )
}

function Breakages({ nowMs }: { readonly nowMs: number }) {
  const breakages = useFeed((state) => state.breakages)
  const spans = breakages.map(({ part, sinceMs, untilMs = nowMs }) => ({
    part,
    left: Math.max(positionOf(sinceMs, nowMs), 0),
    right: Math.min(positionOf(untilMs, nowMs), strip.width),
    begins: sinceMs,
  }))
  return (
    <svg
      className="breakages"
      aria-hidden="true"
      viewBox={`0 0 ${strip.width} ${strip.height}`}
      preserveAspectRatio="none"
    >
      {spans
        .filter(({ left, right }) => right > left)
        .map(({ part, begins, left, right }) => (
          <g key={`${part} ${begins}`}>
            <rect className="breakage" x={round(left)} width={round(right - left)} height={strip.height} />
            <path
              className="breakage-edges"
              d={`M${round(left)} 0V${strip.height}M${round(right)} 0V${strip.height}`}
            />
          </g>
        ))}
    </svg>
  )
}
