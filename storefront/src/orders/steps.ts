import type { Order, OrderStatus } from '@bulkhead/types'

/** One step of an order's life. `at` is there once it was taken. */
export interface Step {
  readonly status: OrderStatus
  readonly at?: string
  readonly state: 'taken' | 'next' | 'ahead'
}

const usualWay: readonly OrderStatus[] = ['accepted', 'placed', 'confirmed']

/** What happened to an order, and what is still to come for one that is on its way. */
export function stepsOf({ status, history }: Pick<Order, 'status' | 'history'>): Step[] {
  const taken = history.map((entry) => ({ ...entry, state: 'taken' as const }))
  const ahead = usualWay.includes(status) ? usualWay.slice(usualWay.indexOf(status) + 1) : []
  return [
    ...taken,
    ...ahead.map((step, index) => ({ status: step, state: index === 0 ? ('next' as const) : ('ahead' as const) })),
  ]
}
