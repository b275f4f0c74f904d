export interface Limit {
  readonly ms: number
  /** What is not done when it has passed. */
  readonly what: string
  /** Ends the wait earlier. */
  readonly signal?: AbortSignal
}

/** What came of it, if it came in time. What comes too late is dropped. @throws Error naming what was not done, or what aborted it */
export async function within<Result>({ ms, what, signal }: Limit, work: Promise<Result>): Promise<Result> {
  const { promise: over, reject } = Promise.withResolvers<never>()
  const timer = setTimeout(() => reject(new Error(`${what} was not done within ${ms / 1_000} s`)), ms)
  const abort = () => reject(signal?.reason)
  signal?.addEventListener('abort', abort)
  try {
    return await Promise.race([work, over])
  } finally {
    clearTimeout(timer)
    signal?.removeEventListener('abort', abort)
  }
}
