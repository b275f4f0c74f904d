import { uuid } from '../../../src/exercise/chance.ts'
import type { Check } from '../../../src/exercise/exercise.ts'
import { hold } from '../../../src/exercise/not-held.ts'
import { becomesReady } from '../../../src/stage/index.ts'
import { balanceOf, dataOf, eventsOf, isRecord, pay, paymentOf } from '../paying.ts'
import type { Site } from '../site.ts'

const repeats = 5

export const paysOnce: Check<Site> = {
  id: 'pays-once',
  title: 'An order is paid once, however often payment is requested, also after a restart',
  points: 2,
  after: ['takes-payment'],
  next: 'The order’s id is the key, not the event’s: let the table refuse a second payment, and answer with the first.',
  run: async (site) => {
    const { store } = site
    const before = await balanceOf(store)
    const priceCents = 2_300
    const product = await site.priced(priceCents)
    const { orderId } = await pay(store, product)
    const first = await paymentOf(store, orderId)

    await repeat(site, orderId)
    // Requests are taken in order: once this one is paid, those before it were seen.
    await pay(store, product)
    await store.stage.kill('submission')
    await store.stage.start('submission')
    await becomesReady(store.stage)
    await repeat(site, orderId)
    await pay(store, product)

    const last = await paymentOf(store, orderId)
    hold(
      first?.paymentId === last?.paymentId && last?.amountCents === priceCents,
      `A payment stays as it was when it is requested again: ${JSON.stringify(first)}; it was ${JSON.stringify(last)}`,
    )
    const ids = new Set((await eventsOf(site, orderId, 'taken')).map((event) => dataOf(event).paymentId))
    hold(ids.size === 1, `Every payment.taken of one order names the same payment; there were ${ids.size}`)
    const taken = (await balanceOf(store)).takenCents - before.takenCents
    hold(taken === 3 * priceCents, `Three orders of ${priceCents} cents are ${3 * priceCents}; it was ${taken}`)
  },
}

/** The same event again and again, and the same request in events of other ids. */
async function repeat(site: Site, orderId: string): Promise<void> {
  const [request] = await eventsOf(site, orderId, 'requested')
  if (!isRecord(request?.json)) throw new Error(`Payment of ${orderId} was never requested`)
  const { bus } = site.store.bus
  for (let time = 0; time < repeats; time += 1) {
    await bus.publish({ queue: 'payment' }, request.body)
    await bus.publish({ queue: 'payment' }, { ...request.json, id: uuid(site.random) })
  }
}
