import { useFeed } from '../feed/use-feed.tsx'
import { OrderList } from './order-list.tsx'
import { Story } from './story.tsx'
import { useShownOrders } from './use-shown-orders.ts'

/** What becomes of a checkout: one order's events, as they go from service to service. */
export function Orders() {
  const stories = useFeed((state) => state.stories)
  const nowMs = useFeed((state) => state.nowMs)
  const isMonolith = useFeed((state) => state.status?.architecture === 'monolith')
  const { orders, told, picked, pick, hold } = useShownOrders(stories, nowMs)
  if (isMonolith) return null
  return (
    <section className="orders-told" aria-labelledby="orders-told-heading">
      <div className="section-head">
        <h2 id="orders-told-heading">The way of one order</h2>
        {picked ? (
          <button type="button" className="link-button" onClick={() => pick(undefined)}>
            Follow the newest
          </button>
        ) : null}
      </div>
      {told ? (
        <div className="telling">
          <OrderList orders={orders} toldId={told.orderId} onPick={pick} onHold={hold} />
          <Story story={told} />
        </div>
      ) : (
        <p className="nobody">No order has crossed the bus yet. Its story will stand here.</p>
      )}
    </section>
  )
}
