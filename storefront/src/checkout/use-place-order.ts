import type { Cart, CheckoutRequest } from '@bulkhead/types'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { useNavigate } from 'react-router'
import { isAway } from '../api/refusals.ts'
import { checkOut } from '../api/shop.ts'
import { cartQuery } from '../cart/use-cart.ts'
import { answered, forgetCheckout, rememberCheckout, rememberedCheckout } from './checkout-memory.ts'
import { keyFor, newKey } from './idempotency-key.ts'

const mutationKey = ['checkout']

/** Checks out, and goes to the order. Asked again while it runs, it does nothing more. */
export function usePlaceOrder() {
  const client = useQueryClient()
  const navigate = useNavigate()

  const { mutate, ...placing } = useMutation({
    mutationKey,
    mutationFn: async (request: CheckoutRequest) => {
      const { key, unanswered } = rememberedCheckout()
      const { items } = client.getQueryData<Cart>(cartQuery.queryKey) ?? { items: [] }
      // An order that was accepted unheard has taken the cart with it: ask for that one's answer.
      const isRepeat = key !== undefined && unanswered !== undefined && items.length === 0
      const kept = isRepeat ? key : keyFor(key, { items, request }, newKey)
      const asked = isRepeat ? unanswered : request
      rememberCheckout({ key: kept, unanswered: asked })
      return checkOut(asked, kept.key)
    },
    onSuccess: ({ orderId }) => {
      forgetCheckout()
      void client.invalidateQueries({ queryKey: ['orders'] })
      void client.invalidateQueries({ queryKey: cartQuery.queryKey })
      navigate(`/orders/${orderId}`, { replace: true })
    },
    onError: (error) => {
      // Without an answer it is not known yet whether there is an order.
      if (!isAway(error)) answered()
    },
  })

  // The page learns a moment late that it runs, and the second click of a double click may be earlier.
  const placeOrder = useCallback(
    (request: CheckoutRequest) => {
      if (client.isMutating({ mutationKey }) === 0) mutate(request)
    },
    [client, mutate],
  )
  return { ...placing, placeOrder }
}
