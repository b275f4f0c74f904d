import type { CategoryList } from '@bulkhead/types'
import type { StoreDatabase } from '../../database/tables.ts'

export async function listCategories(db: StoreDatabase): Promise<CategoryList['items']> {
  return db
    .selectFrom('products')
    .select(({ fn }) => ['category as name', fn.countAll<number>().as('products')])
    .groupBy('category')
    .orderBy('category')
    .execute()
}
