import { ProductNotFound } from '@bulkhead/catalog/domain'
import { parseBody, parseParams, type Route } from '@bulkhead/service'
import { stockChange } from '@bulkhead/types'
import type { Dependencies } from '../../dependencies.ts'
import { setAvailable } from '../storage/products.ts'
import { productParams } from './product-params.ts'

export function setStockHandler({ db, callers }: Dependencies): Route['handle'] {
  return async (request, response) => {
    await callers.staff(request, response)
    const { id } = parseParams(productParams, request)
    const { available } = parseBody(stockChange, request)
    const product = await setAvailable(db, id, available)
    if (!product) throw new ProductNotFound(id)
    response.json(product)
  }
}
