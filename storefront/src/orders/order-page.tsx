import type { Order } from '@bulkhead/types'
import { Link, useParams } from 'react-router'
import { isAway } from '../api/refusals.ts'
import { OrderSummary } from '../checkout/order-summary.tsx'
import { Icon } from '../ui/icon.tsx'
import { Message } from '../ui/message.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { Time } from '../ui/time.tsx'
import { useTitle } from '../ui/use-title.ts'
import { CancelOrder } from './cancel-order.tsx'
import { OrderSteps } from './order-steps.tsx'
import { Outcome } from './outcome.tsx'
import { useOrder } from './use-order.ts'
import { headlines } from './words.ts'

export function OrderPage() {
  const { id = '' } = useParams()
  const { data: order, error, isPending } = useOrder(id)
  useTitle(order ? `Order ${order.status}` : 'Order')
  if (order) return <KnownOrder order={order} />
  if (isPending) return <OrderSkeleton />
  return isAway(error) ? <OrderAway /> : <NoSuchOrder />
}

function KnownOrder({ order }: { readonly order: Order }) {
  const { address } = order
  return (
    <div className="page">
      <Link className="back-link" to="/orders">
        <Icon name="back" />
        Your orders
      </Link>
      <div className={`order-head order-${order.status}`}>
        <p role="status">
          <span className={`chip chip-${order.status}`}>{order.status}</span>
          <span className="order-headline">{headlines[order.status]}</span>
        </p>
        <p className="order-when">
          Ordered <Time at={order.placedAt} show="day" /> · <span className="order-id">{order.id}</span>
        </p>
      </div>
      <div className="order">
        <div>
          <h1 className="order-title">Your order</h1>
          <OrderSteps order={order} />
          <Outcome order={order} />
          <CancelOrder order={order} />
        </div>
        <div>
          <OrderSummary title="What you ordered" cart={order} />
          <section className="address" aria-labelledby="address-heading">
            <h2 id="address-heading">Goes to</h2>
            <address>
              {order.name}
              <br />
              {address.line1}
              <br />
              {address.postalCode} {address.city}
              <br />
              {address.country}
            </address>
          </section>
        </div>
      </div>
    </div>
  )
}

function OrderSkeleton() {
  return (
    <div className="page" aria-busy="true">
      <span className="back-link">
        <Skeleton className="line line-short" />
      </span>
      <Skeleton className="order-head-skeleton" />
      <div className="order">
        <Skeleton className="steps-skeleton" />
        <Skeleton className="summary-skeleton" />
      </div>
    </div>
  )
}

function OrderAway() {
  return (
    <Message icon="leak" title="Orders can’t be shown just now">
      <p>The order service is not answering. Your order is safe; this page asks again every few seconds.</p>
      <Link className="button" to="/">
        Back to the shop
      </Link>
    </Message>
  )
}

function NoSuchOrder() {
  return (
    <Message icon="compass" title="No such order">
      <p>There is no order of yours at this address.</p>
      <Link className="button" to="/orders">
        Your orders
      </Link>
    </Message>
  )
}
