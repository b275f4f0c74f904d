import type { Effect, Journey } from '@bulkhead/shoppers'

/** What a fault must do to each journey: no more than that, and no less. */
export type Prediction = Readonly<Record<Journey, Effect>>

/** Every journey is well, but for these. */
export function allWellBut(hurt: Partial<Prediction>): Prediction {
  return {
    browse: 'ok',
    'product page': 'ok',
    cart: 'ok',
    'checkout accepted': 'ok',
    'order confirmed': 'ok',
    'past orders': 'ok',
    ...hurt,
  }
}

export const nothingWorks: Prediction = {
  browse: 'failed',
  'product page': 'failed',
  cart: 'failed',
  'checkout accepted': 'failed',
  'order confirmed': 'failed',
  'past orders': 'failed',
}
