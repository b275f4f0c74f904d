import { type RequestHandler, Router } from 'express'
import { limitRate } from './limit-rate.ts'
import { noStore } from './no-store.ts'
import { refuseCrossSite } from './refuse-cross-site.ts'
import { unconditional } from './unconditional.ts'

/** What stands before every call of the API: one handler, which a call of anything else passes in one step. */
export function guards({ rateLimitPerSecond }: { readonly rateLimitPerSecond: number }): RequestHandler {
  return Router().use(limitRate(rateLimitPerSecond), noStore, unconditional, refuseCrossSite)
}
