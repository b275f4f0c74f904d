import { maxProductsInCart } from './cart.ts'

/** The store has no such product. */
export class ProductNotFound extends Error {
  override readonly name = 'ProductNotFound'
  readonly code = 'product-not-found'

  constructor(productId: string) {
    super(`There is no product ${productId}.`)
  }
}

/** One more product does not fit. */
export class CartFull extends Error {
  override readonly name = 'CartFull'
  readonly code = 'cart-full'

  constructor() {
    super(`A cart holds at most ${maxProductsInCart} different products. Take one out first.`)
  }
}

/** There is nothing to check out. */
export class CartEmpty extends Error {
  override readonly name = 'CartEmpty'
  readonly code = 'cart-empty'

  constructor() {
    super('The cart is empty, so there is nothing to check out.')
  }
}

/** A key names one checkout for ever: another body needs another key. */
export class IdempotencyKeyReused extends Error {
  override readonly name = 'IdempotencyKeyReused'
  readonly code = 'idempotency-key-reused'

  constructor() {
    super('This Idempotency-Key belongs to another checkout. Send a new key with what is new.')
  }
}

/** No checkout of this shopper waits under this order id: also when it is someone else's. */
export class OrderNotFound extends Error {
  override readonly name = 'OrderNotFound'
  readonly code = 'order-not-found'

  constructor(orderId: string) {
    super(`There is no order ${orderId}.`)
  }
}
