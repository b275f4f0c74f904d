import { ProblemError } from '@bulkhead/service'
import type { RequestHandler } from 'express'

/** Refuses a path whose percent-encoding is broken, before anyone tries to make sense of it. */
export const wellFormedPath: RequestHandler = (request, _response, next) => {
  if (request.path.includes('%') && !isDecodable(request.path)) {
    throw new ProblemError(400, 'malformed-request', 'The path is not valid: its percent-encoding is broken.')
  }
  next()
}

function isDecodable(path: string): boolean {
  try {
    decodeURIComponent(path)
    return true
  } catch {
    return false
  }
}
