import { z } from 'zod'
import { hold, NotHeld } from '../../src/exercise/not-held.ts'
import { eventually, type Message } from '../../src/stage/index.ts'
import { knobs } from './knobs.ts'
import type { OrderSite } from './site.ts'

export const placed = 'store.order.placed.v1'
export const cancelled = 'store.order.cancelled.v1'

export interface HeardEvent {
  readonly id: string
  readonly type: string
  readonly subject: string
  readonly persistent: boolean
}

/** How long after the broker is back, or the service, all events may take. */
export const outWithinMs = 1_000 * knobs.outWithinSeconds

/** A relay has sent by then what it sends without a confirm. A moment at which to strike, not one to judge by. */
export const relayTimeMs = 400

const cloudEvent = z.object({
  specversion: z.literal('1.0'),
  id: z.string(),
  type: z.enum([placed, cancelled]),
  subject: z.string(),
  data: z.object({ orderId: z.string() }),
})

/** Every event that was published since the site was opened, in order. */
export async function heardSoFar({ hearing }: OrderSite): Promise<readonly HeardEvent[]> {
  return (await hearing.all()).map(eventOf)
}

/** @throws NotHeld when, of these orders, one has no event of this type in time */
export async function hearAll(site: OrderSite, type: string, orderIds: readonly string[], when: string): Promise<void> {
  let missing = orderIds.length
  await eventually(
    'All are heard',
    async () => {
      const subjects = new Set(
        (await heardSoFar(site)).filter((event) => event.type === type).map(({ subject }) => subject),
      )
      missing = orderIds.filter((orderId) => !subjects.has(orderId)).length
      return missing === 0
    },
    { withinMs: outWithinMs, everyMs: 100 },
  ).catch((error: unknown) => {
    if (!(error instanceof NotHeld)) throw error
    const all = `${orderIds.length} orders that were answered`
    throw new NotHeld(`${when}: of ${all}, ${missing} have no ${type} on the bus after ${outWithinMs / 1_000} s`)
  })
}

function eventOf({ json, routingKey, persistent, body }: Message): HeardEvent {
  const parsed = cloudEvent.safeParse(json)
  hold(
    parsed.success,
    `What is published must be the store’s CloudEvents, but this was heard: ${body.toString().slice(0, 300)}`,
  )
  const { id, type, subject, data } = parsed.data
  hold(routingKey === type, `The routing key must be the event’s type, ${type}, but it was ${routingKey}`)
  hold(
    data.orderId === subject,
    `An event’s subject and data.orderId must be the order’s id, but they were ${subject} and ${data.orderId}`,
  )
  return { id, type, subject, persistent }
}
