import type { Route } from '@bulkhead/service'
import type { CategoryList } from '@bulkhead/types'
import { listCategories } from '../storage/categories.ts'
import type { CatalogAppDependencies } from './dependencies.ts'

export function listCategoriesHandler({ db }: CatalogAppDependencies): Route['handle'] {
  return async (_request, response) => {
    const answer: CategoryList = { items: await listCategories(db) }
    response.json(answer)
  }
}
