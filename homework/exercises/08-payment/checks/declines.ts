import type { Check } from '../../../src/exercise/exercise.ts'
import { hold } from '../../../src/exercise/not-held.ts'
import { knobs } from '../knobs.ts'
import { balanceOf, ends, pay, paymentOf, place, toldOf } from '../paying.ts'
import type { Site } from '../site.ts'

const tooMuch = knobs.theLimitIs === 'taken' ? 'more than LIMIT_CENTS' : 'LIMIT_CENTS or more'

export const declines: Check<Site> = {
  id: 'declines',
  title: `What is ${tooMuch} is declined, with a reason that the shopper reads, and a cent less is taken`,
  points: 2,
  after: ['takes-payment'],
  next: `Decline what is ${tooMuch}, and only that: tell payment.declined with the order’s id and a reason.`,
  run: async (site) => {
    const { store, limitCents, mostCents } = site
    const before = await balanceOf(store)
    await pay(store, await site.priced(mostCents))
    const declined = await place(store, await site.priced(mostCents + 1))
    await ends(declined, 'rejected', `With LIMIT_CENTS ${limitCents} an order of ${mostCents + 1}`)

    const { reason } = await toldOf(site, declined.orderId, 'declined')
    hold(typeof reason === 'string' && reason !== '', `payment.declined has a reason; it was ${JSON.stringify(reason)}`)
    const payment = await paymentOf(store, declined.orderId)
    hold(payment?.status === 'declined', `Its payment has status declined; it was ${JSON.stringify(payment)}`)
    const { takenCents } = await balanceOf(store)
    hold(
      takenCents === before.takenCents + mostCents,
      `Of an order of ${mostCents} and one that is declined, ${mostCents} cents are taken; it was ${takenCents - before.takenCents}`,
    )
  },
}
