import type { Product } from '@bulkhead/types'
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { isRefusal } from '../api/refusals.ts'
import { AddToCart } from '../cart/add-to-cart.tsx'
import { QuantityStepper } from '../cart/quantity-stepper.tsx'
import { Icon } from '../ui/icon.tsx'
import { Message } from '../ui/message.tsx'
import { Money } from '../ui/money.tsx'
import { useTitle } from '../ui/use-title.ts'
import { addressOf } from './catalog-search.ts'
import { ProductSkeleton } from './product-skeleton.tsx'
import { RatingNote } from './rating-note.tsx'
import { Related } from './related.tsx'
import { StaleNotice } from './stale-notice.tsx'
import { StockNote } from './stock-note.tsx'
import { useProduct } from './use-products.ts'

export function ProductPage() {
  const { id = '' } = useParams()
  const { product, asOf, error, isPending } = useProduct(id)
  useTitle(product?.name ?? 'Product')
  if (product) return <Known key={product.id} product={product} asOf={asOf} />
  if (isPending) return <ProductSkeleton />
  return isRefusal(error, 404) || isRefusal(error, 400) ? <Unknown /> : <NotSeen />
}

function Known({ product, asOf }: { readonly product: Product; readonly asOf: number | undefined }) {
  const [quantity, setQuantity] = useState(1)
  return (
    <div className="page">
      <Link className="back-link" to={addressOf({ category: product.category })}>
        <Icon name="back" />
        {product.category}
      </Link>
      <StaleNotice asOf={asOf} />
      <div className="product">
        <img className="picture" src={product.imageUrl} alt="" width="400" height="400" />
        <div className="product-text">
          <h1>{product.name}</h1>
          <RatingNote rating={product.rating} />
          <p className="product-price">
            <Money cents={product.priceCents} />
            <StockNote available={product.available} show="always" />
          </p>
          <p className="product-description">{product.description}</p>
          <div className="product-buy">
            <QuantityStepper of={product.name} quantity={quantity} least={1} onChange={setQuantity} />
            <AddToCart product={product} quantity={quantity} />
          </div>
          <p className="product-promise">
            <Icon name="anchor" />
            Once an order is accepted it can’t be lost, whatever breaks behind the counter.
          </p>
        </div>
      </div>
      <Related product={product} />
    </div>
  )
}

function Unknown() {
  return (
    <Message icon="compass" title="Not in the shop">
      <p>There is no such product, or there is no longer.</p>
      <Link className="button" to="/">
        See what there is
      </Link>
    </Message>
  )
}

function NotSeen() {
  return (
    <Message icon="hourglass" title="The catalog is not answering">
      <p>This product was not seen before, so it can’t be shown from memory. The page asks again every few seconds.</p>
      <Link className="button" to="/">
        Back to the shop
      </Link>
    </Message>
  )
}
