import { parseBody, parseParams, type Route } from '@bulkhead/service'
import { productChange } from '@bulkhead/types'
import type { Dependencies } from '../../dependencies.ts'
import { changeProduct } from '../change-product.ts'
import { productParams } from './product-params.ts'

export function changeProductHandler({ transact, callers }: Dependencies): Route['handle'] {
  return async (request, response) => {
    await callers.staff(request, response)
    const { id } = parseParams(productParams, request)
    const change = parseBody(productChange, request)
    response.json(await transact((tx) => changeProduct(tx, id, change)))
  }
}
