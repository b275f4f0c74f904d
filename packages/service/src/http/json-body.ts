import express, { type RequestHandler } from 'express'
import { unsupportedMediaType } from './error-handler.ts'

/** The largest body that the store reads, in bytes. */
export const bodyLimitBytes = 64 * 1024

/** Reads JSON bodies, and refuses any other kind before a handler sees it. */
export function jsonBody(): RequestHandler[] {
  return [
    (request, _response, next) => {
      if (hasBody(request) && !request.is('application/json')) throw unsupportedMediaType()
      next()
    },
    express.json({ limit: bodyLimitBytes, strict: false, type: 'application/json' }),
  ]
}

/** Whether a body follows the headers (RFC 9112 §6.3); `Content-Length: 0` is none. */
export function hasBody(request: { readonly headers: NodeJS.Dict<string | string[]> }): boolean {
  const length = request.headers['content-length']
  return request.headers['transfer-encoding'] !== undefined || (length !== undefined && length !== '0')
}
