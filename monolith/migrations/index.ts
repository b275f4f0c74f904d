import { products } from './0001-products.ts'
import { firstProducts } from './0002-first-products.ts'
import { carts } from './0003-carts.ts'
import { orders } from './0004-orders.ts'

/** Append only: what has run somewhere is never changed. */
export const migrations = {
  '0001-products': products,
  '0002-first-products': firstProducts,
  '0003-carts': carts,
  '0004-orders': orders,
}
