import type { Order } from '@bulkhead/types'
import { Link } from 'react-router'
import { useReturnedItems } from '../cart/use-cart.ts'
import { Notice } from '../ui/notice.tsx'
import { useIsLate } from './use-is-late.ts'

/** What there is to say beyond the status: that it waits, or what to do now. Who keeps it waiting, this page can't know. */
export function Outcome({ order }: { readonly order: Order }) {
  const isLate = useIsLate(order.status)
  useReturnedItems({ expected: order.status === 'rejected' })
  if (order.status === 'accepted' && isLate) {
    return (
      <Notice tone="warning" icon="hourglass">
        <strong>Your order has not been taken up yet.</strong> It is safe, and goes on by itself. You need not stay on
        this page.
      </Notice>
    )
  }
  if (order.status === 'placed' && isLate) {
    return (
      <Notice tone="warning" icon="hourglass">
        <strong>Your order waits for its stock.</strong> It is safe, and goes on by itself. You need not stay on this
        page.
      </Notice>
    )
  }
  if (order.status === 'rejected') {
    return (
      <Notice tone="bad" icon="parcel">
        <strong>{order.reason ?? 'Not everything was in stock.'}</strong> The items are back{' '}
        <Link to="/cart">in your cart</Link>: order what there is, or come again later.
      </Notice>
    )
  }
  return null
}
