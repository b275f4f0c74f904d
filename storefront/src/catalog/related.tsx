import type { Product } from '@bulkhead/types'
import { Link } from 'react-router'
import { Money } from '../ui/money.tsx'
import { useProducts } from './use-products.ts'

const shown = 4

/** What lies beside it on the shelf. A luxury: while the catalog is away it is left out. */
export function Related({ product }: { readonly product: Product }) {
  const list = useProducts({ category: product.category })
  const others = (list.data?.pages[0]?.body.items ?? []).filter(({ id }) => id !== product.id).slice(0, shown)
  if (others.length === 0) return null
  return (
    <section className="related" aria-labelledby="related-heading">
      <h2 id="related-heading">On the same shelf</h2>
      <ul>
        {others.map(({ id, name, imageUrl, priceCents }) => (
          <li key={id}>
            <Link to={`/products/${id}`}>
              <img className="picture" src={imageUrl} alt="" width="400" height="400" loading="lazy" />
              <span>{name}</span>
              <Money cents={priceCents} />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
