import type { Check } from '../../../src/exercise/exercise.ts'
import { hold, NotHeld } from '../../../src/exercise/not-held.ts'
import { createEvent, eventually } from '../../../src/stage/index.ts'
import { balanceOf, pay, paymentOf, place } from '../paying.ts'
import type { Site } from '../site.ts'

const refundedWithinMs = 5_000
const priceCents = 4_100

export const refunds: Check<Site> = {
  id: 'refunds',
  title: 'A cancelled order has its money back, and a cancel that comes first leaves nothing to pay',
  points: 2,
  after: ['takes-payment'],
  next: 'order.cancelled comes on the same queue. Give back what was taken; where nothing was yet, remember the cancel, and decline the request that comes after it.',
  run: async (site) => {
    const before = await balanceOf(site.store)
    await refundsCancelled(site)
    const { takenCents, refundedCents } = await balanceOf(site.store)
    const back = refundedCents - before.refundedCents
    hold(back === priceCents, `Of a cancelled order of ${priceCents} cents as much is refunded; it was ${back}`)
    hold(
      takenCents - before.takenCents === priceCents,
      'What was refunded stays in takenCents, too: both are sums of all time',
    )
    await takesNothingAfterCancel(site)
  },
}

async function refundsCancelled({ store, priced }: Site): Promise<void> {
  const { customer, orderId } = await pay(store, await priced(priceCents))
  await customer.cancel(orderId)
  await eventually(
    'The payment of an order that was cancelled becomes refunded',
    async () => {
      const payment = await paymentOf(store, orderId)
      if (payment?.status === 'refunded') return true
      throw new NotHeld(`it was ${JSON.stringify(payment)}`)
    },
    { withinMs: refundedWithinMs },
  )
}

/** An order that the store has rejected, so that it minds no answer; told to the submission as one that was cancelled. */
async function takesNothingAfterCancel({ store, random, priced }: Site): Promise<void> {
  const soldOut = await priced(priceCents)
  await store.staff.setStock(soldOut, 0)
  const { customer, orderId } = await place(store, soldOut)
  const outcome = await customer.outcomeOf(orderId)
  if (outcome !== 'rejected') throw new Error(`The store sold what it does not have: the order is ${outcome}`)
  const { bus } = store.bus
  const about = { subject: orderId }
  const cancelled = { type: 'store.order.cancelled.v1', ...about, data: { orderId } }
  const data = { orderId, amountCents: priceCents, currency: 'USD' }
  await bus.publish({ queue: 'payment' }, createEvent(random, cancelled))
  // Several may be handled at once: only once another order is paid was the cancel heard before the request.
  await pay(store, await priced(priceCents))
  await bus.publish({ queue: 'payment' }, createEvent(random, { type: 'store.payment.requested.v1', ...about, data }))
  // Once this one is paid, both were heard.
  await pay(store, await priced(priceCents))
  const payment = await paymentOf(store, orderId)
  hold(
    payment === undefined || payment.status === 'declined',
    `Nothing is taken for an order whose cancel was heard before; it was ${JSON.stringify(payment)}`,
  )
}
