import type { Call } from '../client/send.ts'

/** A call with one thing wrong, and how the store must refuse it. `{id}` and the like are filled in by the test. */
export interface BadCall {
  readonly what: string
  readonly call: Call
  readonly status: number
  /** The field that the answer must name. */
  readonly field?: string
}
