import { searchWordsOf } from '@bulkhead/catalog/domain'
import { parseQuery, type Route } from '@bulkhead/service'
import { type ProductList, productQuery } from '@bulkhead/types'
import type { Dependencies } from '../../dependencies.ts'
import { listProducts } from '../storage/list-products.ts'
import { cursorBehind, positionOf } from './product-cursor.ts'

/** Asks for one product more than fits the page: whether it is there says whether a page follows, without counting. */
export function listProductsHandler({ db }: Dependencies): Route['handle'] {
  return async (request, response) => {
    const { query = '', category, sort, limit, cursor } = parseQuery(productQuery, request)
    const after = cursor === undefined ? undefined : positionOf(sort, cursor)
    const words = searchWordsOf(query)
    const found = await listProducts(db, { words, category: category || undefined, sort, after, limit: limit + 1 })
    const items = found.slice(0, limit)
    const last = items.at(-1)
    const more = found.length > limit && last
    const answer: ProductList = { items, ...(more && { nextCursor: cursorBehind(last, sort) }) }
    response.json(answer)
  }
}
