import { useState } from 'react'

/**
 * The picture of a product of which only its name is known: a cart and an order don't carry one. The store names its
 * pictures after its products; one that was renamed since has none, and goes without.
 */
export function ProductThumb({ name }: { readonly name: string }) {
  const [missing, setMissing] = useState(false)
  const slug = name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')
  if (missing) return <span className="thumb" aria-hidden="true" />
  return (
    <img
      className="thumb"
      src={`/products/${slug}.svg`}
      alt=""
      width="72"
      height="72"
      onError={() => setMissing(true)}
    />
  )
}
