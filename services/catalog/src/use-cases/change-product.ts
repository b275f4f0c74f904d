import { newEvent } from '@bulkhead/bus'
import { type Product, type ProductChange, productChanged } from '@bulkhead/types'
import { ProductNotFound, revise } from '../domain/index.ts'
import { emit } from '../messaging/emit.ts'
import { lockProduct, saveProduct } from '../storage/products.ts'
import type { CatalogTransaction } from '../storage/tables.ts'

/** Staff say something new about a product, and everyone who keeps a copy hears of it. */
export async function changeProduct(tx: CatalogTransaction, id: string, change: ProductChange): Promise<Product> {
  const product = await lockProduct(tx, id)
  if (!product) throw new ProductNotFound(id)
  const revised = revise(product, change)
  if (revised === product) return product
  await saveProduct(tx, revised)
  const { name, priceCents, currency, version } = revised
  await emit(tx, [
    newEvent(productChanged, {
      subject: product.id,
      data: { productId: product.id, name, priceCents, currency, version },
    }),
  ])
  return revised
}
