import { parseBody } from '@bulkhead/service'
import type { DemoShoppers } from '@bulkhead/shoppers'
import { demoLoad } from '@bulkhead/types'
import type { RequestHandler } from 'express'

export function callShoppers(shoppers: DemoShoppers): RequestHandler {
  return (request, response) => {
    const load = parseBody(demoLoad, request)
    shoppers.call(load)
    response.json(load)
  }
}
