import type { Rating } from '@bulkhead/types'

/** What buyers think of it, in a store that has reviews; otherwise there is nothing to say. */
export function RatingNote({ rating }: { readonly rating: Rating | undefined }) {
  if (!rating) return null
  const stars = rating.stars.toFixed(1)
  return (
    <p className="rating">
      <span aria-hidden="true">
        <span className="rating-star">★</span> {stars}
      </span>
      <span className="visually-hidden">{stars} of 5 stars</span>{' '}
      <span className="rating-count">
        {rating.reviews === 1 ? '1 review' : `${rating.reviews.toLocaleString('en')} reviews`}
      </span>
    </p>
  )
}
