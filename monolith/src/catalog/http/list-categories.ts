import type { Route } from '@bulkhead/service'
import type { CategoryList } from '@bulkhead/types'
import type { Dependencies } from '../../dependencies.ts'
import { listCategories } from '../storage/categories.ts'

export function listCategoriesHandler({ db }: Dependencies): Route['handle'] {
  return async (_request, response) => {
    const answer: CategoryList = { items: await listCategories(db) }
    response.json(answer)
  }
}
