import { Skeleton } from '../ui/skeleton.tsx'

export function ProductSkeleton() {
  return (
    <div className="page" aria-busy="true">
      <span className="back-link">
        <Skeleton className="line line-short" />
      </span>
      <div className="product">
        <Skeleton className="picture" />
        <div className="product-text">
          <Skeleton className="line line-title" />
          <Skeleton className="line line-short" />
          <Skeleton className="line" />
          <Skeleton className="line" />
          <Skeleton className="skeleton-button" />
        </div>
      </div>
    </div>
  )
}
