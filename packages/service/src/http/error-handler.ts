import type { ErrorRequestHandler } from 'express'
import type { Logger } from '../logger.ts'
import { ProblemError, serviceUnavailable } from './problem-error.ts'
import { sendProblem } from './send-problem.ts'

/** Which status each of a service's domain errors is answered with, by the error's code. */
export type ProblemStatuses = Readonly<Record<string, number>>

export interface ErrorHandlerOptions {
  readonly service: string
  readonly logger: Logger
  readonly problemStatuses: ProblemStatuses
  /** Whether an error says that something the service needs, such as its database, can't be reached. */
  readonly isUnavailable: (error: unknown) => boolean
}

/** The one place where errors become answers. */
export function errorHandler({
  service,
  logger,
  problemStatuses,
  isUnavailable,
}: ErrorHandlerOptions): ErrorRequestHandler {
  function problemOf(error: unknown): ProblemError {
    if (error instanceof ProblemError) return error
    if (isUnavailable(error)) {
      // Only at debug: relay and subscriber say once that it is away, and each refused request is logged by itself.
      logger.debug({ err: error }, 'a dependency is not available')
      return serviceUnavailable(service)
    }
    return domainProblem(error, problemStatuses) ?? parserProblem(error) ?? unexpected(error)
  }

  function unexpected(error: unknown): ProblemError {
    logger.error({ err: error }, 'request failed')
    return new ProblemError(500, 'internal-error', 'Something went wrong that should not have.')
  }

  return (error, _request, response, next) => {
    if (response.headersSent) return next(error)
    sendProblem(response, problemOf(error))
  }
}

function domainProblem(error: unknown, statuses: ProblemStatuses): ProblemError | undefined {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return undefined
  const status = statuses[error.code]
  return status === undefined ? undefined : new ProblemError(status, error.code, error.message)
}

/** Express and its body parser mark what a caller did wrong with a 4xx `status`. */
function parserProblem(error: unknown): ProblemError | undefined {
  if (!(error instanceof Error) || !('status' in error)) return undefined
  switch (error.status) {
    case 400:
      return new ProblemError(
        400,
        'malformed-request',
        'The request could not be read: its body is not valid JSON, or its path is not valid.',
      )
    case 413:
      return new ProblemError(413, 'body-too-large', 'The body is larger than 64 KiB.')
    case 415:
      return unsupportedMediaType()
    default:
      return undefined
  }
}

/** 415 for any body that isn't plain JSON. */
export function unsupportedMediaType(): ProblemError {
  return new ProblemError(415, 'unsupported-media-type', 'Send the body as application/json.')
}
