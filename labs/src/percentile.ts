/** The smallest figure that `percent` of a hundred did not exceed (the nearest-rank percentile). None of none. */
export function percentile(figures: readonly number[], percent: number): number | undefined {
  const sorted = figures.toSorted((a, b) => a - b)
  return sorted[Math.ceil((sorted.length * percent) / 100) - 1]
}
