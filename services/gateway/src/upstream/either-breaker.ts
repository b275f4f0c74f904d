import type { IBreaker } from 'cockatiel'

/** Opens when any of these would: each hears of every call, and judges it in its own way. */
export function eitherBreaker(...breakers: readonly IBreaker[]): IBreaker {
  return {
    state: undefined,
    success: (state) => {
      for (const breaker of breakers) breaker.success(state)
    },
    failure: (state) => breakers.map((breaker) => breaker.failure(state)).includes(true),
  }
}
