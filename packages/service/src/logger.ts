import { destination, type Logger, pino } from 'pino'
import { currentTraceId } from './trace.ts'

export type { Logger } from 'pino'

/**
 * One JSON line an event, on standard output. A line is a constant message with data in fields;
 * the trace it belongs to is added here. Written asynchronously: a request never waits for the terminal.
 */
export function createLogger(service: string, level: string): Logger {
  return pino(
    {
      level,
      base: { service },
      timestamp: () => `,"time":"${new Date().toISOString()}"`,
      formatters: { level: (label) => ({ level: label }) },
      mixin: () => {
        const traceId = currentTraceId()
        return traceId === undefined ? {} : { traceId }
      },
    },
    destination({ sync: false }),
  )
}
