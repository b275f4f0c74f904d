import { ProblemError } from '@bulkhead/service'
import type { Request, RequestHandler } from 'express'

const safeMethods: readonly string[] = ['GET', 'HEAD', 'OPTIONS']

/** A browser says where a request comes from; another site may not change anything here with a visitor's cookie. */
export const refuseCrossSite: RequestHandler = (request, _response, next) => {
  if (!safeMethods.includes(request.method) && isCrossSite(request)) {
    throw new ProblemError(403, 'cross-site-request', 'Another site may not do this.')
  }
  next()
}

function isCrossSite({ headers }: Request): boolean {
  if (headers['sec-fetch-site'] === 'cross-site') return true
  return headers.origin !== undefined && hostOf(headers.origin) !== headers.host
}

/** The host, and the port where it is not the scheme's own; none of `null`, which sandboxed pages send. */
function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined
}
