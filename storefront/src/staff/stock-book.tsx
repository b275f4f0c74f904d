import { StaleNotice } from '../catalog/stale-notice.tsx'
import { Notice } from '../ui/notice.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { StockRow } from './stock-row.tsx'
import { useWholeCatalog } from './use-whole-catalog.ts'

export function StockBook() {
  const { data, isError } = useWholeCatalog()
  if (!data) return isError ? <NoBook /> : <Skeleton className="book-skeleton" />
  return (
    <>
      <StaleNotice asOf={data.asOf} />
      <ul className="stock-book" aria-label="Products">
        {data.body.map((product) => (
          <StockRow key={product.id} product={product} />
        ))}
      </ul>
    </>
  )
}

function NoBook() {
  return (
    <Notice tone="warning" icon="hourglass">
      <strong>The catalog is not answering, so its book can’t be read.</strong> This page asks again every few seconds.
    </Notice>
  )
}
