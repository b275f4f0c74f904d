import type { RequestHandler } from 'express'

/** Nothing of the API is kept on its way to the caller, unless a service says of its answer that it may be. */
export const noStore: RequestHandler = (_request, response, next) => {
  response.setHeader('Cache-Control', 'no-store')
  next()
}
