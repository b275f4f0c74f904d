import { useTitle } from '../ui/use-title.ts'
import { CatalogFilters } from './catalog-filters.tsx'
import { useCatalogSearch } from './catalog-search.ts'
import { Hero } from './hero.tsx'
import { ProductList } from './product-list.tsx'

export function CatalogPage() {
  const { query, category, sort } = useCatalogSearch()
  const isFrontPage = query === undefined && category === undefined
  const heading = query === undefined ? (category ?? 'Everything in the shop') : `Found for “${query}”`
  useTitle(isFrontPage ? 'Ship chandler' : heading)

  return (
    <>
      {isFrontPage ? <Hero /> : null}
      <section className="page catalog" aria-labelledby="catalog-heading">
        <CatalogFilters search={{ ...(query && { query }), ...(category && { category }), ...(sort && { sort }) }} />
        {isFrontPage ? <h2 id="catalog-heading">{heading}</h2> : <h1 id="catalog-heading">{heading}</h1>}
        <ProductList />
      </section>
    </>
  )
}
