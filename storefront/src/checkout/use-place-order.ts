import type { Cart, CheckoutRequest } from '@bulkhead/types'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import { isAway } from '../api/refusals.ts'
import { checkOut } from '../api/shop.ts'
import { cartQuery } from '../cart/use-cart.ts'
import { forgetCheckout, rememberCheckout, rememberedCheckout } from './checkout-memory.ts'
import { keyFor, newKey } from './idempotency-key.ts'

/** Checks out, and goes to the order. Asked twice while it runs, it asks the store once. */
export function usePlaceOrder() {
  const client = useQueryClient()
  const navigate = useNavigate()

  return useMutation({
    mutationKey: ['checkout'],
    scope: { id: 'checkout' },
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
      const { details, key } = rememberedCheckout()
      // A refusal is an answer: no order was made of this. Without one, whether there is an order is not known yet.
      if (isAway(error)) return
      forgetCheckout()
      rememberCheckout({ details, ...(key && { key }) })
    },
  })
}
