import { AsyncLocalStorage } from 'node:async_hooks'
import { randomHex } from './random-hex.ts'

/**
 * The W3C Trace Context (https://www.w3.org/TR/trace-context/) of whatever runs now. It follows a request through
 * its awaits, goes into each event that the request emits, and comes back when that event is handled elsewhere.
 */
const traceparents = new AsyncLocalStorage<string>()

const wellFormed = /^00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}$/

/** Runs `work` as a span of the trace that `parent` names; of a new trace where it is missing or malformed. */
export function withTraceparent<Result>(parent: string | undefined, work: () => Result): Result {
  return traceparents.run(childOf(parent), work)
}

/** The `traceparent` to send along with a call or an event made now. */
export function currentTraceparent(): string | undefined {
  return traceparents.getStore()
}

/** The 32 hex digits that all log lines of one trace share. */
export function currentTraceId(): string | undefined {
  return traceparents.getStore()?.slice(3, 35)
}

function childOf(parent: string | undefined): string {
  const sane = parent !== undefined && wellFormed.test(parent)
  const random = randomHex(24)
  const traceId = sane ? parent.slice(3, 35) : random.slice(16)
  return `00-${traceId}-${random.slice(0, 16)}-${sane ? parent.slice(53) : '01'}`
}
