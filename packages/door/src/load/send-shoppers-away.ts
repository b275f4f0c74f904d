import type { DemoShoppers } from '@bulkhead/shoppers'
import type { RequestHandler } from 'express'

export function sendShoppersAway(shoppers: DemoShoppers): RequestHandler {
  return (_request, response) => {
    shoppers.sendAway()
    response.status(204).end()
  }
}
