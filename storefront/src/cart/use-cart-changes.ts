import type { Cart } from '@bulkhead/types'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { removeItem, setQuantity } from '../api/shop.ts'
import { forgetKey } from '../checkout/checkout-memory.ts'
import { useSay } from '../ui/toast.tsx'
import { type Goods, mostOfOne, quantityOf, withQuantity } from './cart-of.ts'
import { cartQuery } from './use-cart.ts'
import { whyNot } from './why-not.ts'

interface Change {
  readonly goods: Goods
  /** None takes it out. */
  readonly quantity: number
}

const mutationKey = ['cart-change']

/** Changes the cart: shown at once, sent one after the other, taken back if the store says no. */
export function useSetQuantity() {
  const client = useQueryClient()
  const say = useSay()
  const { queryKey } = cartQuery

  const { mutateAsync } = useMutation({
    mutationKey,
    scope: { id: 'cart' },
    mutationFn: ({ goods, quantity }: Change) =>
      quantity === 0 ? removeItem(goods.id) : setQuantity(goods.id, quantity),
    onMutate: async ({ goods, quantity }) => {
      forgetKey()
      await client.cancelQueries({ queryKey })
      const before = client.getQueryData<Cart>(queryKey)
      if (before) client.setQueryData<Cart>(queryKey, withQuantity(before, goods, quantity))
      return before
    },
    onSuccess: (cart) => {
      // An answer to the first of several clicks must not take back what the others show.
      if (client.isMutating({ mutationKey }) === 1) client.setQueryData<Cart>(queryKey, cart)
    },
    onError: (error, _change, before) => {
      client.setQueryData(queryKey, before)
      say({ tone: 'bad', text: whyNot(error) })
      void client.invalidateQueries({ queryKey })
    },
  })
  return (goods: Goods, quantity: number) => mutateAsync({ goods, quantity }).then(succeeded, failed)
}

/** Puts more of a product into the cart, whatever is in it. */
export function useAddToCart() {
  const client = useQueryClient()
  const say = useSay()
  const set = useSetQuantity()

  return async (goods: Goods, more: number): Promise<void> => {
    const cart = await client.ensureQueryData(cartQuery).catch((error: unknown) => {
      say({ tone: 'bad', text: whyNot(error) })
      return undefined
    })
    if (!cart) return
    const quantity = Math.min(quantityOf(cart, goods.id) + more, mostOfOne)
    if (await set(goods, quantity)) say({ tone: 'good', text: `${goods.name} is in your cart.` })
  }
}

const succeeded = () => true
/** The shopper has been told already. */
const failed = () => false
