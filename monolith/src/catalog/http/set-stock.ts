import { ProductNotFound } from '@bulkhead/catalog/domain'
import { parseBody, parseParams, type Route } from '@bulkhead/service'
import { byId, stockChange } from '@bulkhead/types'
import type { Dependencies } from '../../dependencies.ts'
import { setAvailable } from '../storage/products.ts'

export function setStockHandler({ db, callers }: Dependencies): Route['handle'] {
  return async (request, response) => {
    await callers.staff(request, response)
    const { id } = parseParams(byId, request)
    const { available } = parseBody(stockChange, request)
    const product = await setAvailable(db, id, available)
    if (!product) throw new ProductNotFound(id)
    response.json(product)
  }
}
