import type { Product } from '@bulkhead/types'
import { Link } from 'react-router'
import { AddToCart } from '../cart/add-to-cart.tsx'
import { Money } from '../ui/money.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { RatingNote } from './rating-note.tsx'
import { StockNote } from './stock-note.tsx'

export interface ProductCardProps {
  readonly product: Product
  readonly loading: 'eager' | 'lazy'
}

export function ProductCard({ product, loading }: ProductCardProps) {
  return (
    <article className="card" aria-label={product.name}>
      <img className="picture" src={product.imageUrl} alt="" width="400" height="400" loading={loading} />
      <div className="card-body">
        <div className="card-top">
          <p className="card-category">{product.category}</p>
          <RatingNote rating={product.rating} />
        </div>
        <h2>
          <Link className="card-link" to={`/products/${product.id}`}>
            {product.name}
          </Link>
        </h2>
        <div className="card-foot">
          <p className="card-price">
            <Money cents={product.priceCents} />
            <StockNote available={product.available} show="when short" />
          </p>
          <AddToCart product={product} />
        </div>
      </div>
    </article>
  )
}

export function ProductCardSkeleton() {
  return (
    <div className="card">
      <Skeleton className="picture" />
      <div className="card-body">
        <p className="card-category">
          <Skeleton className="line line-short" />
        </p>
        <h2>
          <Skeleton className="line" />
        </h2>
        <div className="card-foot">
          <p className="card-price">
            <Skeleton className="line line-short" />
          </p>
          <Skeleton className="skeleton-button" />
        </div>
      </div>
    </div>
  )
}
