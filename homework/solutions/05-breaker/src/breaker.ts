/** The call was not made: the breaker is open. */
export class BreakerOpen extends Error {
  override readonly name = 'BreakerOpen'
}

export interface Breaker {
  /** @throws BreakerOpen instead of calling, or what the call throws */
  run<Result>(call: () => Promise<Result>): Promise<Result>
}

export interface BreakerOptions {
  readonly failuresToOpen: number
  readonly coolDownMs: number
}

/** Opens after so many failures in a row; then lets one call through after each cool-down, and closes when it succeeds. */
export function createBreaker({ failuresToOpen, coolDownMs }: BreakerOptions): Breaker {
  let failuresInARow = 0
  let probeAtMs = 0

  const isOpen = () => failuresInARow >= failuresToOpen
  const coolDown = () => {
    probeAtMs = performance.now() + coolDownMs
  }

  return {
    run: async (call) => {
      if (isOpen()) {
        if (performance.now() < probeAtMs) throw new BreakerOpen()
        // Before the call, so that those who come while it is on its way are refused.
        coolDown()
      }
      try {
        const result = await call()
        failuresInARow = 0
        return result
      } catch (error) {
        failuresInARow += 1
        if (isOpen()) coolDown()
        throw error
      }
    },
  }
}
