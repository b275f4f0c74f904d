import type { Product } from '@bulkhead/types'
import { visitor } from './client/visitor.ts'

/** Finds a product as a shopper does: by its name. */
export async function productNamed(name: string): Promise<Product> {
  const { items } = await visitor().products({ query: name })
  const found = items.find((product) => product.name === name)
  if (!found) throw new Error(`the store does not sell ${name}`)
  return found
}
