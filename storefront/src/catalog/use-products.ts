import type { Product, ProductList } from '@bulkhead/types'
import { keepPreviousData, useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Answer } from '../api/ask.ts'
import { getProduct, listCategories, listProducts, type ProductSearch } from '../api/shop.ts'

const listsKey = ['products']

/** Page after page of what was searched for; the last search stays until the next one is answered. */
export function useProducts(search: ProductSearch) {
  return useInfiniteQuery({
    queryKey: [...listsKey, search],
    queryFn: ({ pageParam }) => listProducts(pageParam === '' ? search : { ...search, cursor: pageParam }),
    initialPageParam: '',
    getNextPageParam: ({ body }) => body.nextCursor,
    placeholderData: keepPreviousData,
  })
}

export function useCategories() {
  return useQuery({ queryKey: ['categories'], queryFn: listCategories, staleTime: 60_000 })
}

/** One product; while it can't be had, as it was last seen in a list. */
export function useProduct(id: string) {
  const client = useQueryClient()
  const query = useQuery({ queryKey: ['product', id], queryFn: () => getProduct(id) })
  const known = query.data ?? seenInLists()

  function seenInLists(): Answer<Product> | undefined {
    const lists = client.getQueriesData<{ readonly pages: readonly Answer<ProductList>[] }>({ queryKey: listsKey })
    for (const [key, list] of lists) {
      for (const { body, asOf } of list?.pages ?? []) {
        const product = body.items.find((item) => item.id === id)
        if (product) return { body: product, asOf: asOf ?? client.getQueryState(key)?.dataUpdatedAt ?? Date.now() }
      }
    }
    return undefined
  }

  const asOf = query.isError || query.data ? known?.asOf : undefined
  return { product: known?.body, asOf, error: query.error, isPending: query.isPending }
}
