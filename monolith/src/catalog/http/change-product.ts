import { parseBody, parseParams, type Route } from '@bulkhead/service'
import { byId, productChange } from '@bulkhead/types'
import type { Dependencies } from '../../dependencies.ts'
import { changeProduct } from '../change-product.ts'

export function changeProductHandler({ transact, callers }: Dependencies): Route['handle'] {
  return async (request, response) => {
    await callers.staff(request, response)
    const { id } = parseParams(byId, request)
    const change = parseBody(productChange, request)
    response.json(await transact((tx) => changeProduct(tx, id, change)))
  }
}
