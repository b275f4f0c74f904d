import type { Journey } from '@bulkhead/shoppers'

/** Something of each journey. */
export function perJourney<Value>(make: (journey: Journey) => Value): Record<Journey, Value> {
  return {
    browse: make('browse'),
    'product page': make('product page'),
    cart: make('cart'),
    'checkout accepted': make('checkout accepted'),
    'order confirmed': make('order confirmed'),
    'past orders': make('past orders'),
  }
}
