import { z } from 'zod'
import { integer } from '../../../src/exercise/chance.ts'
import type { Check } from '../../../src/exercise/exercise.ts'
import { hold } from '../../../src/exercise/not-held.ts'
import { pay, paymentOf, toldOf } from '../paying.ts'
import type { Site } from '../site.ts'

const isUuid = (value: unknown) => z.uuid().safeParse(value).success

export const takesPayment: Check<Site> = {
  id: 'takes-payment',
  title: 'An order is confirmed once it is paid, and its payment can be looked up',
  points: 2,
  after: ['starts'],
  next: 'Take payment.requested from the queue `payment`, tell payment.taken to store.events, and compare yours with events/: ids are UUIDs, times end in Z.',
  run: async (site) => {
    // In whole dollars: what becomes of cents is for another check.
    const priceCents = 100 * integer(site.random, [10, Math.floor((site.limitCents - 1) / 100)])
    const { orderId } = await pay(site.store, await site.priced(priceCents))
    const payment = await paymentOf(site.store, orderId)
    const told = await toldOf(site, orderId, 'taken')
    const { paymentId } = told
    hold(isUuid(paymentId), `payment.taken has a paymentId, a UUID; it was ${JSON.stringify(paymentId)}`)
    const expected = { orderId, paymentId, status: 'taken', amountCents: priceCents, currency: 'USD' }
    for (const [field, value] of Object.entries(expected)) {
      hold(
        payment?.[field] === value,
        `GET /payments/:orderId has ${field} ${JSON.stringify(value)}, as was told; it was ${JSON.stringify(payment)}`,
      )
    }
  },
}
