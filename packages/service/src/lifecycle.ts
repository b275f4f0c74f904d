import type { Logger } from './logger.ts'

/**
 * Parts are stopped in the reverse order of their start, so that nothing is taken away from under what still
 * uses it: first the door closes, then the bus, last the database.
 */
export interface Lifecycle {
  /** Aborts as soon as a stop begins: what would otherwise go on for ever (streams, retries) ends on it. */
  readonly stopping: AbortSignal
  /** Call right after a part has started. */
  onStop(part: string, stop: () => Promise<unknown> | unknown): void
  /** Stops everything, once; a part that fails or takes too long doesn't keep the others from stopping. */
  stop(): Promise<void>
}

export function createLifecycle(logger: Logger, partDeadlineMs = 8_000): Lifecycle {
  const parts: { readonly part: string; readonly stop: () => Promise<unknown> | unknown }[] = []
  const controller = new AbortController()
  let stopped: Promise<void> | undefined

  async function stopAll(): Promise<void> {
    controller.abort()
    for (const { part, stop } of parts.toReversed()) {
      try {
        await withinDeadline(stop, partDeadlineMs)
      } catch (error) {
        logger.error({ part, err: error }, 'part did not stop')
      }
    }
    logger.info('stopped')
  }

  return {
    stopping: controller.signal,
    onStop: (part, stop) => void parts.push({ part, stop }),
    stop: () => {
      stopped ??= stopAll()
      return stopped
    },
  }
}

/**
 * SIGTERM (from Docker or Kubernetes) and SIGINT (from a terminal) stop the process in order, and so do a fatal error
 * and the end of a parent process that it was tied to.
 */
export function stopOnSignals(lifecycle: Lifecycle, logger: Logger): void {
  const leave = (exitCode: number) => lifecycle.stop().then(() => process.exit(exitCode))
  process.once('SIGTERM', () => leave(0))
  process.once('SIGINT', () => leave(0))
  process.once('disconnect', () => leave(0))
  process.once('uncaughtException', (error) => {
    logger.fatal({ err: error }, 'uncaught exception')
    leave(1)
  })
}

async function withinDeadline(work: () => Promise<unknown> | unknown, deadlineMs: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const deadline = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not done after ${deadlineMs} ms`)), deadlineMs)
  })
  try {
    await Promise.race([work(), deadline])
  } finally {
    clearTimeout(timer)
  }
}
