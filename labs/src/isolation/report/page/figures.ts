const counts = new Intl.NumberFormat('en-GB')
const moments = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' })

/** What could not be counted is NaN. */
export function formatCount(count: number): string {
  return Number.isNaN(count) ? 'unknown' : counts.format(count)
}

export function formatDuration(ms: number): string {
  if (ms < 9.95) return `${round(ms, 1)} ms`
  if (ms < 999.5) return `${round(ms, 0)} ms`
  if (ms < 99_950) return `${round(ms / 1000, 1)} s`
  return `${round(ms / 60_000, 0)} min`
}

/** On an axis, where whole seconds may be negative. */
export function formatSeconds(ms: number): string {
  return `${ms / 1000} s`.replace('-', '−')
}

/** One lost in ten thousand is not 100%: only all of them are. */
export function formatPercent(percent: number): string {
  if (percent >= 100) return '100%'
  return `${Math.min(round(percent, 1), 99.9)}%`
}

export function formatMoment(rfc3339: string): string {
  return `${moments.format(new Date(rfc3339))} UTC`
}

export function round(value: number, digits: number): number {
  return Number(value.toFixed(digits))
}
