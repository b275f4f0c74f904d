/** The order is not there, or not this shopper's: the two look alike on purpose. */
export class OrderNotFound extends Error {
  override readonly name = 'OrderNotFound'
  readonly code = 'order-not-found'

  constructor(orderId: string) {
    super(`There is no order ${orderId}.`)
  }
}

/** A rejected order is over: it can't be cancelled. */
export class OrderAlreadyRejected extends Error {
  override readonly name = 'OrderAlreadyRejected'
  readonly code = 'order-rejected'

  constructor(orderId: string) {
    super(`Order ${orderId} was rejected, so there is nothing to cancel.`)
  }
}

/** Something happened to an order that can't happen in its state. */
export class IllegalTransition extends Error {
  override readonly name = 'IllegalTransition'
  readonly code = 'illegal-transition'

  constructor(orderId: string, from: string, to: string) {
    super(`Order ${orderId} is ${from} and cannot become ${to}.`)
  }
}
