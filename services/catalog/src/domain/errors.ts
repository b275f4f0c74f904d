/** The catalog has no such product. */
export class ProductNotFound extends Error {
  override readonly name = 'ProductNotFound'
  readonly code = 'product-not-found'

  constructor(productId: string) {
    super(`There is no product ${productId}.`)
  }
}
