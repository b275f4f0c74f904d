import type { Journey } from '../journeys/journey.ts'
import type { Call } from '../shopper.ts'
import type { Sale } from './sale.ts'

/** The journeys that are one question and one answer, and what is asked; nothing where there is nothing to ask for. */
export function looksAt(sale: Sale): readonly { readonly journey: Journey; callOf(turn: number): Call | undefined }[] {
  return [
    { journey: 'browse', callOf: () => ({ method: 'GET', path: '/api/products' }) },
    {
      journey: 'product page',
      callOf: (turn) => {
        const product = sale.shown(turn)
        return product && { method: 'GET', path: `/api/products/${product.id}` }
      },
    },
    {
      journey: 'cart',
      callOf: (turn) => {
        const product = sale.shown(turn)
        const quantity = 1 + (turn % 9)
        return product && { method: 'PUT', path: `/api/cart/items/${product.id}`, json: { quantity } }
      },
    },
    { journey: 'past orders', callOf: () => ({ method: 'GET', path: '/api/orders' }) },
  ]
}
