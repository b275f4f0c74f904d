import { parseBody, parseParams, type Route } from '@bulkhead/service'
import { byId, stockChange } from '@bulkhead/types'
import { ProductNotFound } from '../domain/index.ts'
import { setAvailable } from '../storage/products.ts'
import type { CatalogAppDependencies } from './dependencies.ts'

export function setStockHandler({ db, sessions }: CatalogAppDependencies): Route['handle'] {
  return async (request, response) => {
    await sessions.requireStaff(request)
    const { id } = parseParams(byId, request)
    const { available } = parseBody(stockChange, request)
    const product = await setAvailable(db, id, available)
    if (!product) throw new ProductNotFound(id)
    response.json(product)
  }
}
