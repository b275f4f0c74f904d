import { type CartItem, maxQuantity, type Notice } from './cart.ts'

/**
 * Puts a rejected order's items back. What the shopper has added meanwhile comes first and adds up with what returns, to
 * 99 of one product. The limit on products doesn't count here: what comes back was promised a place.
 */
export function giveBack(inCart: readonly CartItem[], returned: readonly CartItem[]): CartItem[] {
  const quantities = new Map(inCart.map(({ productId, quantity }) => [productId, quantity]))
  for (const { productId, quantity } of returned) {
    quantities.set(productId, Math.min((quantities.get(productId) ?? 0) + quantity, maxQuantity))
  }
  return [...quantities].map(([productId, quantity]) => ({ productId, quantity }))
}

/** Tells the shopper why the items are there again. */
export function rejectionNotice(reason: string): Notice {
  return {
    code: 'order-rejected',
    message: `Your order could not be filled, so its items are back in your cart: ${reason}`,
  }
}
