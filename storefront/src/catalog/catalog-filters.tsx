import type { ProductSort } from '@bulkhead/types'
import { Link, useNavigate } from 'react-router'
import type { ProductSearch } from '../api/shop.ts'
import { addressOf } from './catalog-search.ts'
import { useCategories } from './use-products.ts'

const sorts: readonly { readonly sort: ProductSort; readonly label: string }[] = [
  { sort: 'name', label: 'Name' },
  { sort: 'price', label: 'Price, low to high' },
  { sort: '-price', label: 'Price, high to low' },
]

export function CatalogFilters({ search }: { readonly search: ProductSearch }) {
  const navigate = useNavigate()
  const { category: chosen, ...others } = search

  function sortBy(value: string): void {
    const { sort: _, ...unsorted } = search
    const sort = sorts.find((choice) => choice.sort === value)?.sort
    navigate(addressOf(sort && sort !== 'name' ? { ...unsorted, sort } : unsorted), { replace: true })
  }

  return (
    <div className="filters">
      <Categories chosen={chosen} addressFor={(category) => addressOf(category ? { ...others, category } : others)} />
      <label className="sort">
        <span>Sort by</span>
        <select value={search.sort ?? 'name'} onChange={(event) => sortBy(event.target.value)}>
          {sorts.map(({ sort, label }) => (
            <option key={sort} value={sort}>
              {label}
            </option>
          ))}
        </select>
      </label>
    </div>
  )
}

interface CategoriesProps {
  readonly chosen: string | undefined
  readonly addressFor: (category: string | undefined) => string
}

/** Until they are known, and if they can't be, there is "All". */
function Categories({ chosen, addressFor }: CategoriesProps) {
  const known = useCategories().data?.body.items ?? []
  const links = [{ name: 'All', category: undefined }, ...known.map(({ name }) => ({ name, category: name }))]
  return (
    <nav className="categories" aria-label="Categories">
      {links.map(({ name, category }) => (
        <Link
          key={name}
          className="category"
          to={addressFor(category)}
          aria-current={category === chosen ? 'page' : undefined}
        >
          {name}
        </Link>
      ))}
    </nav>
  )
}
