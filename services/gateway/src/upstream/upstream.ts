import type { LookupFunction } from 'node:net'
import { type Logger, serviceUnavailable } from '@bulkhead/service'
import type { BreakerState } from '@bulkhead/types'
import { BrokenCircuitError, BulkheadRejectedError } from 'cockatiel'
import { Pool } from 'undici'
import type { Answer, OpenedStream, UpstreamCall } from './answer.ts'
import { createDirectLine, type DirectLine } from './direct-line.ts'
import { exchange } from './exchange.ts'
import { createGuard } from './guard.ts'
import { openStream } from './open-stream.ts'
import type { Policy } from './policy.ts'

/** A service behind the gateway. */
export interface Upstream {
  readonly name: UpstreamName | ExtraUpstreamName
  /** @throws ProblemError 503, naming the service, when it did not answer in time or is not asked just now */
  send(call: UpstreamCall, deadlineMs?: number): Promise<Answer>
  /** @throws ProblemError 503 as `send` does, when the stream could not be opened */
  follow(call: UpstreamCall, deadlineMs?: number): Promise<Answer | OpenedStream>
  breaker(): BreakerState
  readonly direct: DirectLine
  close(): Promise<void>
}

export const upstreamNames = ['catalog', 'cart', 'order'] as const
export type UpstreamName = (typeof upstreamNames)[number]

/** Services that a store may have beside those; without them their routes are unknown. */
export type ExtraUpstreamName = 'reviews'

export interface UpstreamOptions {
  readonly name: UpstreamName | ExtraUpstreamName
  readonly url: string
  readonly policy: Policy
  readonly lookup: LookupFunction
  readonly logger: Logger
}

export function createUpstream({ name, url, policy, lookup, logger }: UpstreamOptions): Upstream {
  const guard = createGuard(name, policy, logger)
  const connect = { timeout: policy.connectTimeoutMs, lookup }
  const pool = new Pool(url, {
    connect,
    connections: policy.runningAtOnce,
    keepAliveTimeout: 30_000,
    keepAliveMaxTimeout: 30_000,
    maxResponseSize: policy.answerLimitBytes,
  })
  /** Streams last: in the other pool they would sit on the connections of everyone else. */
  const streams = new Pool(url, { connect, bodyTimeout: policy.streamSilenceMs })
  const direct = createDirectLine(url, connect)
  /** One for all: while the breaker is open it is most of what this upstream answers, and a stack each time is dear. */
  const unavailable = serviceUnavailable(name)

  async function guarded<Result extends { readonly status: number }>(
    call: UpstreamCall,
    deadlineMs: number,
    work: (signal: AbortSignal) => Promise<Result>,
  ): Promise<Result> {
    try {
      return await guard.run({ deadlineMs, mayRepeat: call.method === 'GET' }, work)
    } catch (error) {
      if (!isRefusal(error)) logger.warn({ upstream: name, err: error }, 'upstream did not answer')
      throw unavailable
    }
  }

  return {
    name,
    send: (call, deadlineMs = policy.deadlineMs) => guarded(call, deadlineMs, (signal) => exchange(pool, call, signal)),
    follow: (call, deadlineMs = policy.deadlineMs) =>
      guarded(call, deadlineMs, (signal) => openStream(streams, call, signal)),
    breaker: guard.breaker,
    direct,
    close: async () => {
      await Promise.all([pool.close(), streams.destroy(), direct.close()])
    },
  }
}

function isRefusal(error: unknown): boolean {
  return error instanceof BrokenCircuitError || error instanceof BulkheadRejectedError
}
