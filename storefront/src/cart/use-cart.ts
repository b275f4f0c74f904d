import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { getCart } from '../api/shop.ts'

export const cartQuery = { queryKey: ['cart'], queryFn: getCart }

export function useCart() {
  return useQuery(cartQuery)
}

const askAgainMs = 700
const askForMs = 20_000

/** Looks into the cart until the items of a rejected order are back: the cart hears of it a moment after the shopper. */
export function useReturnedItems({ expected }: { readonly expected: boolean }): void {
  const [isOverdue, setIsOverdue] = useState(false)
  useEffect(() => {
    if (!expected) return
    const timer = setTimeout(() => setIsOverdue(true), askForMs)
    return () => clearTimeout(timer)
  }, [expected])

  useQuery({
    ...cartQuery,
    enabled: expected,
    refetchInterval: ({ state }) => (state.data?.notice || isOverdue ? false : askAgainMs),
  })
}
