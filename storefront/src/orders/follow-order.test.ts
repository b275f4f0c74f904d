import type { OrderStatus } from '@bulkhead/types'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { followOrder, type OrderSource } from './follow-order.ts'

/** A stream that the test plays. */
function playedSource() {
  const listeners = new Map<string, (event: { readonly data: string }) => void>()
  const source = {
    readyState: 1,
    url: '',
    addEventListener: (type: string, listener: (event: { readonly data: string }) => void) =>
      void listeners.set(type, listener),
    close: () => {
      source.readyState = 2
    },
  } satisfies OrderSource & { url: string }
  return {
    source,
    tell: (status: OrderStatus) => listeners.get('order')?.({ data: JSON.stringify({ status }) }),
    refuse: () => {
      source.readyState = 2
      listeners.get('error')?.({ data: '' })
    },
    interrupt: () => {
      source.readyState = 0
      listeners.get('error')?.({ data: '' })
    },
  }
}

let opened: ReturnType<typeof playedSource>[]
let seen: OrderStatus[]

function follow(): () => void {
  return followOrder('an order', {
    onOrder: ({ status }) => seen.push(status),
    open: (url) => {
      const played = playedSource()
      opened.push(played)
      return Object.assign(played.source, { url })
    },
  })
}

beforeEach(() => {
  vi.useFakeTimers()
  opened = []
  seen = []
})
afterEach(() => vi.useRealTimers())

test('an order is followed until it is settled, and not longer', () => {
  follow()
  for (const status of ['accepted', 'placed', 'confirmed'] as const) opened[0]?.tell(status)

  expect(opened[0]?.source.url).toBe('/api/orders/an%20order/events')
  expect(seen).toEqual(['accepted', 'placed', 'confirmed'])
  expect(opened[0]?.source.readyState).toBe(2)
  vi.advanceTimersByTime(60_000)
  expect(opened).toHaveLength(1)
})

test('a stream that the store refused is asked for again', () => {
  follow()
  opened[0]?.refuse()
  vi.advanceTimersByTime(2_000)
  opened[1]?.tell('confirmed')

  expect(opened).toHaveLength(2)
  expect(seen).toEqual(['confirmed'])
})

test('a connection that broke is the browser’s to mend', () => {
  follow()
  opened[0]?.interrupt()
  vi.advanceTimersByTime(60_000)

  expect(opened).toHaveLength(1)
})

test('who leaves the page follows no longer', () => {
  const leave = follow()
  opened[0]?.refuse()
  leave()
  vi.advanceTimersByTime(60_000)

  expect(opened).toHaveLength(1)
})
