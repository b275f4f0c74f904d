import { randomUUID } from 'node:crypto'
import type { RequestHandler } from 'express'
import { withTraceparent } from '../trace.ts'

const sane = /^[\w.:-]{1,128}$/

/** Gives each request its id (a caller's own is kept if it is sane) and its trace, for as long as it runs. */
export const requestId: RequestHandler = (request, response, next) => {
  const given = request.headers['x-request-id']
  const id = typeof given === 'string' && sane.test(given) ? given : randomUUID()
  request.headers['x-request-id'] = id
  response.setHeader('x-request-id', id)
  const traceparent = request.headers.traceparent
  withTraceparent(typeof traceparent === 'string' ? traceparent : undefined, next)
}
