import { ProblemError } from '@bulkhead/service'
import type { Request, RequestHandler } from 'express'
import { ipKeyGenerator, rateLimit } from 'express-rate-limit'

/** So many requests a second from one address; the count is this process's own. */
export function limitRate(perSecond: number): RequestHandler {
  return rateLimit({
    windowMs: 1_000,
    limit: perSecond,
    standardHeaders: false,
    legacyHeaders: false,
    keyGenerator: addressOf,
    validate: false,
    handler: (_request, _response, next) => {
      const detail = `No more than ${perSecond} requests a second, please.`
      next(new ProblemError(429, 'too-many-requests', detail, { headers: { 'Retry-After': '1' } }))
    },
  })
}

/** One household with IPv6 has a whole network of addresses, so there the network counts. */
function addressOf({ ip = '' }: Request): string {
  const isIpv4 = ip.startsWith('::ffff:') || !ip.includes(':')
  return isIpv4 ? ip : ipKeyGenerator(ip)
}
