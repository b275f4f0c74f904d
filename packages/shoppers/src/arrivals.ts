/** Someone comes at a steady rate, whatever becomes of those who came before. */
export interface Arrivals {
  stop(): void
}

/** Often enough that a tick holds at most a few arrivals. */
const tickMs = 5

/**
 * Calls `arrive` so many times a second with the moment at which it was due. Each tick makes up for what it is late, so a busy
 * machine shows as a late answer, never as fewer shoppers.
 */
export function startArrivals(perSecond: number, arrive: (dueAt: number) => void): Arrivals {
  const everyMs = 1_000 / perSecond
  let nextAt = performance.now() + everyMs * Math.random()
  const ticks = setInterval(() => {
    for (const now = performance.now(); nextAt <= now; nextAt += everyMs) arrive(nextAt)
  }, tickMs)
  return { stop: () => clearInterval(ticks) }
}
