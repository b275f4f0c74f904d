import { parseBody, parseParams, type Route } from '@bulkhead/service'
import { productChange } from '@bulkhead/types'
import { changeProduct } from '../use-cases/change-product.ts'
import type { CatalogAppDependencies } from './dependencies.ts'
import { productParams } from './product-params.ts'

export function changeProductHandler({ transact, sessions }: CatalogAppDependencies): Route['handle'] {
  return async (request, response) => {
    await sessions.requireStaff(request)
    const { id } = parseParams(productParams, request)
    const change = parseBody(productChange, request)
    response.json(await transact((tx) => changeProduct(tx, id, change)))
  }
}
