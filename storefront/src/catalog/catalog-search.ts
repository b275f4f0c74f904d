import type { ProductSort } from '@bulkhead/types'
import { useSearchParams } from 'react-router'
import type { ProductSearch } from '../api/shop.ts'

const sorts: readonly ProductSort[] = ['name', 'price', '-price']

/** What the shopper looks for is in the address, so that it can be sent, kept and gone back to. */
export function useCatalogSearch(): ProductSearch {
  const [words] = useSearchParams()
  return searchIn(words)
}

/** `name` is the store's own order, and is not asked for: then this is the front page, which the store remembers. */
export function searchIn(words: URLSearchParams): ProductSearch {
  const query = words.get('query')?.trim().slice(0, 100)
  const category = words.get('category')
  const sort = sorts.find((known) => known === words.get('sort'))
  return {
    ...(query && { query }),
    ...(category && { category }),
    ...(sort && sort !== 'name' && { sort }),
  }
}

/** The address of a search. */
export function addressOf(search: ProductSearch): string {
  const words = new URLSearchParams(Object.entries(search)).toString()
  return words === '' ? '/' : `/?${words}`
}
