import type { Order } from '@bulkhead/types'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { listOrders } from '../api/shop.ts'
import { Message } from '../ui/message.tsx'
import { Money } from '../ui/money.tsx'
import { Notice } from '../ui/notice.tsx'
import { ProductThumb } from '../ui/product-thumb.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { Time } from '../ui/time.tsx'
import { useTitle } from '../ui/use-title.ts'

const picturesShown = 3

export function OrdersPage() {
  useTitle('Your orders')
  const list = useInfiniteQuery({
    queryKey: ['orders'],
    queryFn: ({ pageParam }) => listOrders(pageParam === '' ? undefined : pageParam),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
    staleTime: 0,
  })
  const orders = list.data?.pages.flatMap(({ items }) => items)
  if (orders?.length === 0 && !list.isError) return <NoOrders />
  return (
    <div className="page page-narrow">
      <h1>Your orders</h1>
      {list.isError ? <OrdersAway /> : null}
      {orders ? (
        <ul className="orders">
          {orders.map((order) => (
            <OrderRow key={order.id} order={order} />
          ))}
        </ul>
      ) : list.isError ? null : (
        <OrdersSkeleton />
      )}
      {list.hasNextPage ? (
        <p className="list-end">
          <button type="button" className="button button-quiet" onClick={() => list.fetchNextPage()}>
            Show older orders
          </button>
        </p>
      ) : null}
    </div>
  )
}

function OrderRow({ order }: { readonly order: Order }) {
  const names = order.items.map(({ name, quantity }) => (quantity > 1 ? `${quantity} × ${name}` : name)).join(', ')
  return (
    <li>
      <Link className="order-row" to={`/orders/${order.id}`}>
        <span className="order-row-pictures">
          {order.items.slice(0, picturesShown).map(({ productId, name }) => (
            <ProductThumb key={productId} name={name} />
          ))}
        </span>
        <span className="order-row-names">{names}</span>
        <span className="order-row-when">
          <Time at={order.placedAt} show="day" />
        </span>
        <span className={`chip chip-${order.status}`}>{order.status}</span>
        <Money cents={order.totalCents} />
      </Link>
    </li>
  )
}

function OrdersAway() {
  return (
    <Notice tone="warning" icon="leak">
      <strong>Past orders can’t be shown just now: the order service is not answering.</strong> None is lost. The shop
      and your cart go on; this page asks again every few seconds.
    </Notice>
  )
}

function OrdersSkeleton() {
  return (
    <div className="orders" aria-busy="true">
      <Skeleton className="order-row-skeleton" />
      <Skeleton className="order-row-skeleton" />
      <Skeleton className="order-row-skeleton" />
    </div>
  )
}

function NoOrders() {
  return (
    <Message icon="anchor" title="No orders yet">
      <p>What you order is kept here, newest first.</p>
      <Link className="button" to="/">
        See what there is
      </Link>
    </Message>
  )
}
