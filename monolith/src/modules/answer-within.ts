import { type Logger, sendProblem, serviceUnavailable } from '@bulkhead/service'
import type { ErrorRequestHandler, RequestHandler } from 'express'

/** A request that takes longer is answered 503 in the name of its module. What it waits for ends by a deadline of its own. */
export function answerWithin(deadlineMs: number, module: string): RequestHandler {
  return (_request, response, next) => {
    const timer = setTimeout(() => {
      if (!response.headersSent) sendProblem(response, serviceUnavailable(module))
    }, deadlineMs)
    response.once('close', () => clearTimeout(timer))
    next()
  }
}

/** What comes to light after its answer is nobody's answer any more. */
export function tooLate(logger: Logger): ErrorRequestHandler {
  return (error, _request, response, next) => {
    if (!response.writableEnded) return next(error)
    logger.debug({ err: error }, 'failed after its answer')
  }
}
