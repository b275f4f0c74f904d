import { parseBody } from '@bulkhead/service'
import { demoLoad } from '@bulkhead/types'
import type { RequestHandler } from 'express'
import type { Lab } from './lab.ts'

export function callShoppers({ shoppers }: Lab): RequestHandler {
  return (request, response) => {
    const load = parseBody(demoLoad, request)
    shoppers.call(load)
    response.json(load)
  }
}
