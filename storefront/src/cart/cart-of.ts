import type { Cart, Product } from '@bulkhead/types'

/** What the page knows of a product that it puts into the cart. */
export type Goods = Pick<Product, 'id' | 'name' | 'priceCents'>

export const mostOfOne = 99

export function quantityOf(cart: Cart, productId: string): number {
  return cart.items.find((item) => item.productId === productId)?.quantity ?? 0
}

export function countOf(cart: Cart): number {
  return cart.items.reduce((sum, { quantity }) => sum + quantity, 0)
}

/** The cart as it will be, shown until the store has said how it is. */
export function withQuantity(cart: Cart, goods: Goods, quantity: number): Cart {
  const line = {
    productId: goods.id,
    name: goods.name,
    unitPriceCents: goods.priceCents,
    quantity,
    lineTotalCents: goods.priceCents * quantity,
  }
  const isThere = quantityOf(cart, goods.id) > 0
  const lines = isThere ? cart.items.map((item) => (item.productId === goods.id ? line : item)) : [...cart.items, line]
  const items = lines.filter((item) => item.quantity > 0)
  return { ...cart, items, totalCents: items.reduce((sum, { lineTotalCents }) => sum + lineTotalCents, 0) }
}
