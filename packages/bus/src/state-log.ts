import type { Logger } from 'pino'

/** Logs that something waits, and later that it goes on: a line a change, however often it looks in between. */
export interface StateLog {
  waiting(reason: string): void
  running(): void
}

export function createStateLog(logger: Logger, who: string): StateLog {
  let waitsFor: string | undefined
  return {
    waiting: (reason) => {
      if (waitsFor !== reason) logger.warn({ part: who, reason }, 'waiting')
      waitsFor = reason
    },
    running: () => {
      if (waitsFor !== undefined) logger.info({ part: who }, 'running again')
      waitsFor = undefined
    },
  }
}
