/** Where the middle of some figures is, and how far they lie apart. */
export interface Spread {
  readonly median: number
  readonly least: number
  readonly most: number
}

/** Of two middle figures the median is their mean. @throws RangeError of none */
export function spreadOf(figures: readonly number[]): Spread {
  const sorted = figures.toSorted((a, b) => a - b)
  const least = sorted[0]
  const most = sorted.at(-1)
  const lower = sorted[Math.floor((sorted.length - 1) / 2)]
  const upper = sorted[Math.floor(sorted.length / 2)]
  if (least === undefined || most === undefined || lower === undefined || upper === undefined) {
    throw new RangeError('no figures have no middle')
  }
  return { median: (lower + upper) / 2, least, most }
}
