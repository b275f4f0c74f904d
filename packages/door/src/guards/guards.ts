import type { RequestHandler } from 'express'
import { limitRate } from './limit-rate.ts'
import { noStore } from './no-store.ts'
import { refuseCrossSite } from './refuse-cross-site.ts'
import { unconditional } from './unconditional.ts'

/** What stands before every call of the API. */
export function guards({ rateLimitPerSecond }: { readonly rateLimitPerSecond: number }): RequestHandler[] {
  return [limitRate(rateLimitPerSecond), noStore, unconditional, refuseCrossSite]
}
