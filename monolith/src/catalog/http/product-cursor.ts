import { decodeCursor, encodeCursor } from '@bulkhead/service'
import { type Product, type ProductSort, prose } from '@bulkhead/types'
import { z } from 'zod'
import type { ProductPosition } from '../storage/list-products.ts'

/** A cursor carries its sort, so that one of another sort is refused instead of giving a page from nowhere. */
const positions = {
  name: z.strictObject({ sort: z.literal('name'), key: prose(120), id: z.uuid() }),
  price: z.strictObject({ sort: z.literal('price'), key: z.int32(), id: z.uuid() }),
  '-price': z.strictObject({ sort: z.literal('-price'), key: z.int32(), id: z.uuid() }),
}

/** @throws ProblemError 400 when the store gave no such cursor for this sort */
export function positionOf(sort: ProductSort, cursor: string): ProductPosition {
  return decodeCursor<z.ZodType<ProductPosition>>(positions[sort], cursor)
}

export function cursorBehind(product: Product, sort: ProductSort): string {
  return encodeCursor({ sort, key: sort === 'name' ? product.name : product.priceCents, id: product.id })
}
