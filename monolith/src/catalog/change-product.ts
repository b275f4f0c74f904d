import { ProductNotFound, revise } from '@bulkhead/catalog/domain'
import type { Product, ProductChange } from '@bulkhead/types'
import type { StoreTransaction } from '../database/tables.ts'
import { lockProduct, saveProduct } from './storage/products.ts'

/** Staff say something new about a product. Carts look at the same row, so nobody needs to be told. */
export async function changeProduct(tx: StoreTransaction, id: string, change: ProductChange): Promise<Product> {
  const product = await lockProduct(tx, id)
  if (!product) throw new ProductNotFound(id)
  const revised = revise(product, change)
  if (revised !== product) await saveProduct(tx, revised)
  return revised
}
