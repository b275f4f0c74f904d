import { ProductNotFound } from '@bulkhead/catalog/domain'
import { parseParams, type Route } from '@bulkhead/service'
import { byId } from '@bulkhead/types'
import type { Dependencies } from '../../dependencies.ts'
import { findProduct } from '../storage/products.ts'

export function getProductHandler({ db }: Dependencies): Route['handle'] {
  return async (request, response) => {
    const { id } = parseParams(byId, request)
    const product = await findProduct(db, id)
    if (!product) throw new ProductNotFound(id)
    response.json(product)
  }
}
