import type { z } from 'zod'
import { rating } from '../http/product.ts'
import { id } from '../http/scalars.ts'
import { defineEvent } from './event.ts'

/**
 * What buyers think of a product, after one more of them said it. Of two, the one with more reviews is newer.
 * The store itself has no reviews: whoever adds them says this. Subject: the product's id.
 */
export const productRated = defineEvent('store.product.rated.v1', rating.extend({ productId: id }))
export type ProductRated = z.infer<typeof productRated.schema>
