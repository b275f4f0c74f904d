import { randomUUID } from 'node:crypto'
import { learnProducts, rememberSnapshot } from '../src/storage/products.ts'
import type { CartDatabase } from '../src/storage/tables.ts'

export interface TestProduct {
  readonly productId: string
  readonly name: string
  readonly priceCents: number
  readonly currency: 'USD'
  readonly version: number
}

export function product(name: string, priceCents: number, version = 1): TestProduct {
  return { productId: randomUUID(), name, priceCents, currency: 'USD', version }
}

/** The store as it is after its first start: the cart knows these names and prices. */
export async function learnFirstProducts(db: CartDatabase, products: readonly TestProduct[]): Promise<void> {
  await learnProducts(db, products)
  await rememberSnapshot(db)
}
