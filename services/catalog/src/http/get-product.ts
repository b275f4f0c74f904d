import { parseParams, type Route } from '@bulkhead/service'
import { ProductNotFound } from '../domain/index.ts'
import { findProduct } from '../storage/products.ts'
import type { CatalogAppDependencies } from './dependencies.ts'
import { productParams } from './product-params.ts'

export function getProductHandler({ db }: CatalogAppDependencies): Route['handle'] {
  return async (request, response) => {
    const { id } = parseParams(productParams, request)
    const product = await findProduct(db, id)
    if (!product) throw new ProductNotFound(id)
    response.json(product)
  }
}
