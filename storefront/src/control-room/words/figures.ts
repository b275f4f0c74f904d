/** `4`, `0.4`, `1,240`: no more digits than somebody in the last row can use. */
export function formatCount(count: number): string {
  return count.toLocaleString('en', { maximumFractionDigits: count < 10 ? 1 : 0 })
}

/** `12 ms`, `1.2 s`. */
export function formatMs(ms: number): string {
  if (ms >= 995) return `${(ms / 1_000).toLocaleString('en', { maximumFractionDigits: ms < 9_950 ? 1 : 0 })} s`
  return `${Math.round(ms)} ms`
}

export function formatPercent(percent: number): string {
  const isBetween = percent > 0 && percent < 100
  // What is not quite all or nothing must not look so.
  const rounded = isBetween ? Math.min(Math.max(Math.round(percent), 1), 99) : percent
  return `${rounded} %`
}
