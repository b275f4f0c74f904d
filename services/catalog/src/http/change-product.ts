import { parseBody, parseParams, type Route } from '@bulkhead/service'
import { byId, productChange } from '@bulkhead/types'
import { changeProduct } from '../use-cases/change-product.ts'
import type { CatalogAppDependencies } from './dependencies.ts'

export function changeProductHandler({ transact, sessions }: CatalogAppDependencies): Route['handle'] {
  return async (request, response) => {
    await sessions.requireStaff(request)
    const { id } = parseParams(byId, request)
    const change = parseBody(productChange, request)
    response.json(await transact((tx) => changeProduct(tx, id, change)))
  }
}
