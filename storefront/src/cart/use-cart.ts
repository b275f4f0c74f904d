import { useQuery } from '@tanstack/react-query'
import { getCart } from '../api/shop.ts'

export const cartQuery = { queryKey: ['cart'], queryFn: getCart }

export function useCart() {
  return useQuery(cartQuery)
}
