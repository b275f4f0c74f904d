import { eventWords } from '../words/event-words.ts'
import { newestType } from './chapters.ts'
import type { OrderStory } from './stories.ts'

interface OrderListProps {
  readonly orders: readonly OrderStory[]
  readonly toldId: string
  readonly onPick: (order: OrderStory) => void
  /** Whether somebody is about to pick one. */
  readonly onHold: (isHeld: boolean) => void
}

/** The latest orders, each with the last that was heard of it. */
export function OrderList({ orders, toldId, onPick, onHold }: OrderListProps) {
  return (
    <ul
      className="told-orders"
      aria-label="Latest orders"
      onPointerEnter={() => onHold(true)}
      onPointerLeave={() => onHold(false)}
      onFocus={() => onHold(true)}
      onBlur={() => onHold(false)}
    >
      {orders.map((story) => {
        const { kind, words } = eventWords(newestType(story))
        return (
          <li key={story.orderId}>
            <button
              type="button"
              className="told-order"
              aria-pressed={story.orderId === toldId}
              onClick={() => onPick(story)}
            >
              <code>{shortId(story.orderId)}</code>
              <span className="told-order-event">
                <span className={`event-mark event-${kind}`} aria-hidden="true" />
                {words}
              </span>
            </button>
          </li>
        )
      })}
    </ul>
  )
}

/** The end of an id: the store's begin with the time, which is nearly the same for all of them. */
export function shortId(id: string): string {
  return `…${id.slice(-6)}`
}
