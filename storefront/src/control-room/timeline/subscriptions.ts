import type { topology } from '@bulkhead/types'

/** Who hears what, as in `packages/types`: the compiler holds this copy to it, word by word. */
const subscribers: typeof topology.subscribers = {
  catalog: ['store.order.placed.v1', 'store.order.cancelled.v1', 'store.product.rated.v1'],
  cart: [
    'store.order.placed.v1',
    'store.order.confirmed.v1',
    'store.order.rejected.v1',
    'store.order.cancelled.v1',
    'store.product.changed.v1',
  ],
  order: ['store.cart.checked-out.v1', 'store.stock.reserved.v1', 'store.stock.rejected.v1'],
}

/** The services that an event of this type is for. */
export function hearersOf(type: string): string[] {
  return Object.entries(subscribers)
    .filter(([, types]) => types.some((heard) => heard === type))
    .map(([service]) => service)
}
