import { useQuery } from '@tanstack/react-query'
import { getCart } from '../api/shop.ts'

export const cartQuery = { queryKey: ['cart'], queryFn: getCart }

export function useCart() {
  return useQuery(cartQuery)
}

const askAgainMs = 700
const mostQuestions = 30

/** Looks into the cart until the items of a rejected order are back: the cart hears of it a moment after the shopper. */
export function useReturnedItems({ expected }: { readonly expected: boolean }): void {
  useQuery({
    ...cartQuery,
    enabled: expected,
    refetchInterval: ({ state }) => (state.data?.notice || state.dataUpdateCount > mostQuestions ? false : askAgainMs),
  })
}
