import type { OrderLine } from '@bulkhead/types'
import { Money } from '../ui/money.tsx'
import { ProductThumb } from '../ui/product-thumb.tsx'

export interface OrderSummaryProps {
  readonly title: string
  readonly cart: { readonly items: readonly OrderLine[]; readonly totalCents: number }
}

/** What is bought, and for how much: a cart before the order, and an order after. */
export function OrderSummary({ title, cart }: OrderSummaryProps) {
  return (
    <section className="summary" aria-labelledby="summary-heading">
      <h2 id="summary-heading">{title}</h2>
      <ul>
        {cart.items.map(({ productId, name, quantity, lineTotalCents }) => (
          <li key={productId}>
            <ProductThumb name={name} />
            <span>
              {name} <span className="summary-quantity">× {quantity}</span>
            </span>
            <Money cents={lineTotalCents} />
          </li>
        ))}
      </ul>
      <p className="cart-total">
        <span>Total</span>
        <Money cents={cart.totalCents} />
      </p>
    </section>
  )
}
