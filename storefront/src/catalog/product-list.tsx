import type { Product } from '@bulkhead/types'
import { useDeferredValue, useState } from 'react'
import { Link } from 'react-router'
import { Icon } from '../ui/icon.tsx'
import { Notice } from '../ui/notice.tsx'
import { useCatalogSearch } from './catalog-search.ts'
import { ProductCard, ProductCardSkeleton } from './product-card.tsx'
import { StaleNotice } from './stale-notice.tsx'
import { useProducts } from './use-products.ts'

const onOneScreen = 8
const skeletons = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']

export function ProductList() {
  const search = useCatalogSearch()
  const list = useProducts(search)
  const [isReturn] = useState(list.data !== undefined)
  if (list.data === undefined) return list.isError ? <CatalogAway /> : <Loading />

  const { pages } = list.data
  const products = pages.flatMap(({ body }) => body.items)
  const ages = pages.flatMap(({ asOf }) => asOf ?? [])
  // A list that was read before, and can't be read again, is as old as its reading.
  const asOf = list.isError ? list.dataUpdatedAt : ages.length > 0 ? Math.min(...ages) : undefined
  if (products.length === 0) return <NothingFound />
  return (
    <>
      <StaleNotice asOf={asOf} />
      <Products products={products} busy={list.isPlaceholderData} drawn={isReturn ? 'whole' : 'in two turns'} />
      <p className="list-end">
        {list.hasNextPage ? (
          <button
            type="button"
            className="button button-quiet"
            disabled={list.isFetchingNextPage}
            onClick={() => list.fetchNextPage()}
          >
            {list.isFetchingNextPage ? 'Fetching more …' : 'Show more products'}
          </button>
        ) : (
          <span>That is all: {products.length === 1 ? 'one product' : `${products.length} products`}.</span>
        )}
        {list.isFetchNextPageError ? (
          <span> The next products can’t be had just now. Try again in a moment.</span>
        ) : null}
      </p>
    </>
  )
}

interface ProductsProps {
  readonly products: readonly Product[]
  readonly busy: boolean
  readonly drawn: 'whole' | 'in two turns'
}

/**
 * At first those that a screen shows: on a slow phone the others would keep them waiting. Who comes back finds the list as
 * long as it was, or the browser could not go to where they left it.
 */
function Products({ products, busy, drawn }: ProductsProps) {
  const shown = useDeferredValue(products, drawn === 'whole' ? undefined : products.slice(0, onOneScreen))
  return (
    <div className="product-grid" aria-busy={busy}>
      {shown.map((product, index) => (
        <ProductCard key={product.id} product={product} loading={index < onOneScreen ? 'eager' : 'lazy'} />
      ))}
    </div>
  )
}

function Loading() {
  return (
    <div className="product-grid" aria-busy="true">
      {skeletons.map((name) => (
        <ProductCardSkeleton key={name} />
      ))}
    </div>
  )
}

function CatalogAway() {
  return (
    <Notice tone="warning" icon="hourglass">
      <strong>The catalog is not answering, and this part of it was not seen before.</strong> Your cart and your orders
      are there as always; this page asks again every few seconds.
    </Notice>
  )
}

function NothingFound() {
  return (
    <div className="nothing">
      <Icon name="compass" />
      <p>Nothing in the shop matches that.</p>
      <Link className="button button-quiet" to="/">
        Show everything
      </Link>
    </div>
  )
}
