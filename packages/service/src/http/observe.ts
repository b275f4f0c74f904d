import type { Request, RequestHandler, Response } from 'express'
import type { Logger } from '../logger.ts'
import type { Metrics } from '../metrics.ts'

/** Counts and logs each answer. Successes are logged at debug: at a thousand a second they would drown the rest. */
export function observe(logger: Logger, metrics: Metrics): RequestHandler {
  return (request, response, next) => {
    const start = performance.now()
    response.once('close', () => {
      const durationMs = performance.now() - start
      const status = response.writableEnded ? response.statusCode : 499
      metrics.requests.observe({ method: request.method, route: routeOf(request), status }, durationMs / 1_000)
      if (!isStream(response)) metrics.recent.record(status, durationMs)
      const level = status >= 500 ? 'warn' : 'debug'
      if (!logger.isLevelEnabled(level)) return
      const requestId = request.headers['x-request-id']
      logger[level](
        { requestId, method: request.method, path: request.path, status, durationMs: Math.round(durationMs) },
        'request',
      )
    })
    next()
  }
}

/** How long a stream stays open says nothing of how soon the store answers. */
function isStream(response: Response): boolean {
  return String(response.getHeader('content-type')).startsWith('text/event-stream')
}

/** The route's pattern, not the path: a label has few values. */
function routeOf(request: Request): string {
  const path: unknown = request.route?.path
  return typeof path === 'string' ? path : 'unknown'
}
