import type { RequestHandler } from 'express'

/** Of the API nothing is kept, so nobody can have it already: conditions (RFC 9110 §13) do not count, and every answer is whole. */
export const unconditional: RequestHandler = (request, _response, next) => {
  delete request.headers['if-none-match']
  delete request.headers['if-modified-since']
  next()
}
