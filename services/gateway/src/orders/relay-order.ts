import { setTimeout as delay } from 'node:timers/promises'
import type { EventStream } from '@bulkhead/service'
import { type OrderStatus, orderStatus } from '@bulkhead/types'
import { z } from 'zod'
import type { Answer, OpenedStream } from '../upstream/answer.ts'
import { readEvents } from './read-events.ts'

const firstDelayMs = 50
const longestDelayMs = 1_000

/** Of an order only its status concerns the gateway; the rest goes to the listener as it came. */
const shownOrder = z.looseObject({ status: orderStatus })

export interface OrderRelay {
  readonly listener: EventStream
  /** Aborts when nobody listens any more. */
  readonly gone: AbortSignal
  /** Tries once to open the order service's stream. */
  readonly attach: () => Promise<OpenedStream | undefined>
}

/**
 * Shows a listener an order for as long as it changes, over whatever happens to the order service meanwhile: it may
 * not know the order yet, or die and come back. What the listener saw last is not sent again.
 */
export async function relayOrder(first: Answer | OpenedStream, { listener, gone, attach }: OrderRelay): Promise<void> {
  let shown = ''
  let status: OrderStatus = 'accepted'
  let delayMs = firstDelayMs

  function show(json: string): void {
    delayMs = firstDelayMs
    if (json === shown) return
    const order = shownOrder.parse(JSON.parse(json))
    listener.send('order', order)
    shown = json
    status = order.status
  }

  if (!('events' in first)) show(first.body.toString())
  let opened = 'events' in first ? first : undefined
  for (;;) {
    // A stream that breaks is attached to again, however it broke.
    if (opened) await showAll(opened, show, gone).catch(() => undefined)
    if (gone.aborted || isFinal(status)) return
    await delay(delayMs, undefined, { signal: gone }).catch(() => undefined)
    delayMs = Math.min(delayMs * 2, longestDelayMs)
    opened = await attach()
  }
}

async function showAll({ events }: OpenedStream, show: (json: string) => void, gone: AbortSignal): Promise<void> {
  const leave = () => events.destroy()
  gone.addEventListener('abort', leave, { once: true })
  try {
    if (gone.aborted) leave()
    for await (const json of readEvents(events)) show(json)
  } finally {
    gone.removeEventListener('abort', leave)
  }
}

/** A stream may also end because the order service stops; then the order goes on elsewhere. */
function isFinal(status: OrderStatus): boolean {
  return status === 'confirmed' || status === 'rejected' || status === 'cancelled'
}
