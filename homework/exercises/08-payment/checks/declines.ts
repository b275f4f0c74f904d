import type { Check } from '../../../src/exercise/exercise.ts'
import { hold } from '../../../src/exercise/not-held.ts'
import { balanceOf, ends, pay, paymentOf, place, toldOf } from '../paying.ts'
import type { Site } from '../site.ts'

export const declines: Check<Site> = {
  id: 'declines',
  title: 'More than LIMIT_CENTS is declined, with a reason that the shopper reads; the limit itself is taken',
  points: 2,
  after: ['takes-payment'],
  next: 'Decline what is more than LIMIT_CENTS, and only that: tell payment.declined with the order’s id and a reason.',
  run: async (site) => {
    const { store, limitCents } = site
    const before = await balanceOf(store)
    await pay(store, await site.priced(limitCents))
    const tooMuch = await place(store, await site.priced(limitCents + 1))
    await ends(tooMuch, 'rejected', 'An order of one cent more than LIMIT_CENTS')

    const { reason } = await toldOf(site, tooMuch.orderId, 'declined')
    hold(typeof reason === 'string' && reason !== '', `payment.declined has a reason; it was ${JSON.stringify(reason)}`)
    const payment = await paymentOf(store, tooMuch.orderId)
    hold(payment?.status === 'declined', `Its payment has status declined; it was ${JSON.stringify(payment)}`)
    const { takenCents } = await balanceOf(store)
    hold(
      takenCents === before.takenCents + limitCents,
      `Of an order of ${limitCents} and one that is declined, ${limitCents} cents are taken; it was ${takenCents - before.takenCents}`,
    )
  },
}
