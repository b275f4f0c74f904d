import { z } from 'zod'
import { listOf, pageQuery } from './list.ts'
import { cents, currency, id, line, prose } from './scalars.ts'

/** What buyers think of a product: 1 to 5 stars, the mean of all reviews. */
export const rating = z.object({ stars: z.number().min(1).max(5), reviews: z.int().min(1) })
export type Rating = z.infer<typeof rating>

export const product = z
  .object({
    id,
    name: z.string(),
    description: z.string(),
    category: z.string(),
    priceCents: cents,
    currency,
    imageUrl: z.string(),
    available: z.int().min(0),
    version: z.int().min(1).meta({ description: 'grows by one with each change of what is said about the product' }),
    /** Only of a product that somebody reviewed, in a store that has reviews. */
    rating: rating.optional(),
  })
  .meta({ id: 'Product' })
export type Product = z.infer<typeof product>

export const productList = listOf(product).meta({ id: 'ProductList' })
export type ProductList = z.infer<typeof productList>

export const productSort = z.enum(['name', 'price', '-price'])
export type ProductSort = z.infer<typeof productSort>

export const productQuery = z.strictObject({
  query: prose(100).optional(),
  category: prose(60).optional(),
  sort: productSort.default('name'),
  ...pageQuery,
})
export type ProductQuery = z.infer<typeof productQuery>

export const categoryList = listOf(z.object({ name: z.string(), products: z.int().min(0) })).meta({
  id: 'CategoryList',
})
export type CategoryList = z.infer<typeof categoryList>

/** What staff may change about a product: at least one field. */
export const productChange = z
  .strictObject({
    name: line(120).optional(),
    description: prose(2_000).optional(),
    category: line(60).optional(),
    priceCents: z.int().min(1).max(1_000_000).optional(),
  })
  .refine((change) => Object.keys(change).length > 0, 'must change at least one field')
  .meta({ id: 'ProductChange' })
export type ProductChange = z.infer<typeof productChange>

export const stockChange = z.strictObject({ available: z.int().min(0).max(1_000_000) }).meta({ id: 'StockChange' })
export type StockChange = z.infer<typeof stockChange>
