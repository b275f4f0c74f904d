import type { Product, ProductChange } from '@bulkhead/types'

/** What staff say about a product is new: its version grows by one. A change that changes nothing returns the same. */
export function revise(product: Product, change: ProductChange): Product {
  const { name, description, category, priceCents } = product
  const told = { name, description, category, priceCents }
  const revised = {
    name: change.name ?? name,
    description: change.description ?? description,
    category: change.category ?? category,
    priceCents: change.priceCents ?? priceCents,
  }
  if (JSON.stringify(revised) === JSON.stringify(told)) return product
  return { ...product, ...revised, version: product.version + 1 }
}
