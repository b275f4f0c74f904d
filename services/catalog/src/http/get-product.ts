import { parseParams, type Route } from '@bulkhead/service'
import { byId } from '@bulkhead/types'
import { ProductNotFound } from '../domain/index.ts'
import { findProduct } from '../storage/products.ts'
import type { CatalogAppDependencies } from './dependencies.ts'

export function getProductHandler({ db }: CatalogAppDependencies): Route['handle'] {
  return async (request, response) => {
    const { id } = parseParams(byId, request)
    const product = await findProduct(db, id)
    if (!product) throw new ProductNotFound(id)
    response.json(product)
  }
}
