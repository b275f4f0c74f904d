import type { OrderLine } from '@bulkhead/types'

/** How many different products a shopper may put in a cart. */
export const maxProductsInCart = 50
/** How many of one product. */
export const maxQuantity = 99

/** What a shopper chose. Names and prices are the store's. */
export interface CartItem {
  readonly productId: string
  readonly quantity: number
}

/** An item with the name and the price that the store has for it now. */
export interface PricedItem extends CartItem {
  readonly name: string
  readonly unitPriceCents: number
}

/** What the store must tell the shopper about the cart. */
export interface Notice {
  readonly code: string
  readonly message: string
}

export interface Cart {
  readonly items: readonly OrderLine[]
  readonly totalCents: number
  readonly currency: 'USD'
  readonly notice?: Notice
}

/** A cart as its shopper sees it, in the order in which things were added. */
export function cartOf(items: readonly PricedItem[], notice?: Notice | null): Cart {
  const lines = items.map(lineOf)
  const totalCents = lines.reduce((sum, line) => sum + line.lineTotalCents, 0)
  return { items: lines, totalCents, currency: 'USD', ...(notice && { notice }) }
}

function lineOf({ productId, name, unitPriceCents, quantity }: PricedItem): OrderLine {
  return { productId, name, unitPriceCents, quantity, lineTotalCents: unitPriceCents * quantity }
}
