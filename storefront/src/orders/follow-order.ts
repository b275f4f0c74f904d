import type { Order } from '@bulkhead/types'

/** As much of an EventSource as is used here. */
export interface OrderSource {
  readonly readyState: number
  addEventListener(type: 'order', listener: (event: { readonly data: string }) => void): void
  addEventListener(type: 'error', listener: () => void): void
  close(): void
}

export interface Follower {
  readonly onOrder: (order: Order) => void
  /** How the stream is opened; the browser's EventSource if left out. */
  readonly open?: (url: string) => OrderSource
}

const closed = 2
const openAgainMs = 2_000

/**
 * Follows an order until it is settled. A connection that breaks is the browser's to mend; one that was refused it gives
 * up, and this tries again.
 * @returns what ends it
 */
export function followOrder(id: string, { onOrder, open = openEventSource }: Follower): () => void {
  let source: OrderSource
  let retry: ReturnType<typeof setTimeout> | undefined

  function listen(): void {
    source = open(`/api/orders/${encodeURIComponent(id)}/events`)
    source.addEventListener('order', ({ data }) => {
      const order: Order = JSON.parse(data)
      // Left open it would be opened again by the browser, for ever.
      if (isSettled(order)) source.close()
      onOrder(order)
    })
    source.addEventListener('error', () => {
      if (source.readyState === closed) retry = setTimeout(listen, openAgainMs)
    })
  }

  listen()
  return () => {
    clearTimeout(retry)
    source.close()
  }
}

/** The store has made up its mind. */
export function isSettled({ status }: Pick<Order, 'status'>): boolean {
  return status !== 'accepted' && status !== 'placed'
}

function openEventSource(url: string): OrderSource {
  return new EventSource(url)
}
