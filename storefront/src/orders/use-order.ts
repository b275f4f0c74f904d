import type { Order } from '@bulkhead/types'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { cancelOrder, getOrder } from '../api/shop.ts'
import { cartQuery } from '../cart/use-cart.ts'
import { followOrder, isSettled } from './follow-order.ts'

const keyOf = (id: string) => ['order', id]

/** An order as it is, and as it changes. */
export function useOrder(id: string) {
  const client = useQueryClient()
  const query = useQuery({ queryKey: keyOf(id), queryFn: () => getOrder(id) })
  const isUnderWay = query.data !== undefined && !isSettled(query.data)

  useEffect(() => {
    if (!isUnderWay) return
    return followOrder(id, {
      onOrder: (order) => {
        client.setQueryData<Order>(keyOf(id), order)
        if (!isSettled(order)) return
        void client.invalidateQueries({ queryKey: ['orders'] })
        void client.invalidateQueries({ queryKey: cartQuery.queryKey })
      },
    })
  }, [id, isUnderWay, client])

  return query
}

export function useCancelOrder(id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => cancelOrder(id),
    onSuccess: (order) => {
      client.setQueryData<Order>(keyOf(id), order)
      void client.invalidateQueries({ queryKey: ['orders'] })
    },
  })
}
