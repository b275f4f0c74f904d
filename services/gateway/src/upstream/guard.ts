import type { Logger } from '@bulkhead/service'
import type { BreakerState } from '@bulkhead/types'
import {
  BrokenCircuitError,
  bulkhead,
  CircuitState,
  ConsecutiveBreaker,
  circuitBreaker,
  handleAll,
  retry,
  SamplingBreaker,
} from 'cockatiel'
import { withinDeadline } from './deadline.ts'
import { eitherBreaker } from './either-breaker.ts'
import type { Policy } from './policy.ts'

/** Stands between the gateway and one upstream, and keeps a fault there from taking anything else down. */
export interface Guard {
  /** @throws when the call was refused, failed or was too late */
  run<Result extends { readonly status: number }>(
    options: { readonly deadlineMs: number; readonly mayRepeat: boolean },
    work: (signal: AbortSignal) => Promise<Result>,
  ): Promise<Result>
  breaker(): BreakerState
}

/**
 * From the outside in: the in-flight limit, the breaker, the deadline, the retry. So a call and its retry count once,
 * and a refused call costs nothing. A 4xx is an answer like any other; only a 5xx, a broken connection or a passed
 * deadline speak against the upstream.
 */
export function createGuard(upstream: string, policy: Policy, logger: Logger): Guard {
  const { failuresInARow, failureShare, windowMs, minimumPerSecond, probeAfterMs } = policy.breaker
  const inFlight = bulkhead(policy.runningAtOnce)
  const breaker = circuitBreaker(
    handleAll.orWhenResult((result) => statusOf(result) >= 500),
    {
      halfOpenAfter: probeAfterMs,
      breaker: eitherBreaker(
        new ConsecutiveBreaker(failuresInARow),
        new SamplingBreaker({ threshold: failureShare, duration: windowMs, minimumRps: minimumPerSecond }),
      ),
    },
  )
  const again = retry(
    handleAll.orWhenResult((result) => [502, 503, 504].includes(statusOf(result))),
    { maxAttempts: policy.retries },
  )
  let refusesUntil = 0
  breaker.onBreak(() => {
    refusesUntil = Date.now() + probeAfterMs
    logger.warn({ upstream }, 'breaker opened')
  })
  breaker.onReset(() => logger.info({ upstream }, 'breaker closed'))

  return {
    run: async ({ deadlineMs, mayRepeat }, work) => {
      // cockatiel lets callers wait for a running probe; a hung upstream would make each of them late.
      if (breaker.state === CircuitState.HalfOpen) throw refused
      // It would refuse these itself, and note a stack each time, which costs more than an answer from memory.
      if (breaker.state === CircuitState.Open && Date.now() < refusesUntil) throw refused
      return inFlight.execute(() =>
        breaker.execute(() =>
          withinDeadline(deadlineMs, (deadline) =>
            mayRepeat ? again.execute(({ signal }) => work(signal), deadline) : work(deadline),
          ),
        ),
      )
    },
    breaker: () => breakerStates[breaker.state],
  }
}

/** One for all: nobody asks where a refusal came from. */
const refused = new BrokenCircuitError()

/** `Isolated` would be one that was opened by hand, which nobody does. */
const breakerStates: Readonly<Record<CircuitState, BreakerState>> = {
  [CircuitState.Closed]: 'closed',
  [CircuitState.Open]: 'open',
  [CircuitState.HalfOpen]: 'half-open',
  [CircuitState.Isolated]: 'open',
}

function statusOf(result: unknown): number {
  const hasStatus = typeof result === 'object' && result !== null && 'status' in result
  return hasStatus && typeof result.status === 'number' ? result.status : 0
}
