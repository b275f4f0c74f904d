import type { OrderLine } from '@bulkhead/types'
import { Link } from 'react-router'
import { Icon } from '../ui/icon.tsx'
import { Money } from '../ui/money.tsx'
import { ProductThumb } from '../ui/product-thumb.tsx'
import { QuantityStepper } from './quantity-stepper.tsx'
import { useSetQuantity } from './use-cart-changes.ts'

export function CartLines({ items }: { readonly items: readonly OrderLine[] }) {
  return (
    <ul className="cart-lines">
      {items.map((item) => (
        <CartLine key={item.productId} item={item} />
      ))}
    </ul>
  )
}

function CartLine({ item }: { readonly item: OrderLine }) {
  const set = useSetQuantity()
  const { productId, name, unitPriceCents, quantity, lineTotalCents } = item
  const goods = { id: productId, name, priceCents: unitPriceCents }
  return (
    <li className="cart-line">
      <ProductThumb name={name} />
      <div className="cart-line-text">
        <Link to={`/products/${productId}`}>{name}</Link>
        <span className="cart-line-unit">
          <Money cents={unitPriceCents} /> each
        </span>
        <QuantityStepper of={name} quantity={quantity} least={1} onChange={(wanted) => void set(goods, wanted)} />
      </div>
      <div className="cart-line-end">
        <Money cents={lineTotalCents} />
        <button type="button" className="icon-button" aria-label={`Remove ${name}`} onClick={() => void set(goods, 0)}>
          <Icon name="bin" />
        </button>
      </div>
    </li>
  )
}
