import type { Order } from '@bulkhead/types'
import { Link } from 'react-router'
import { useReturnedItems } from '../cart/use-cart.ts'
import { Notice } from '../ui/notice.tsx'
import { useIsLate } from './use-is-late.ts'

/** What there is to say beyond the status: why it waits, or what to do now. */
export function Outcome({ order }: { readonly order: Order }) {
  const isLate = useIsLate(order.status)
  useReturnedItems({ expected: order.status === 'rejected' })
  if (order.status === 'accepted' && isLate) {
    return (
      <Notice tone="warning" icon="hourglass">
        <strong>The order service is not answering, so your order waits.</strong> It is safe, and is taken up as soon as
        the service is back. You need not stay on this page.
      </Notice>
    )
  }
  if (order.status === 'placed' && isLate) {
    return (
      <Notice tone="warning" icon="hourglass">
        <strong>The catalog is not answering, so your order waits for its stock.</strong> It is confirmed as soon as the
        catalog is back. You need not stay on this page.
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
