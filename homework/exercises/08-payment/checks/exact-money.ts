import { integer } from '../../../src/exercise/chance.ts'
import type { Check } from '../../../src/exercise/exercise.ts'
import { hold } from '../../../src/exercise/not-held.ts'
import { balanceOf, pay, paymentOf, toldOf } from '../paying.ts'
import type { Site } from '../site.ts'

/** As dollars these are none that a binary fraction hits: 0.29 * 100 is 28.999999999999996. */
const trickyCents = [29, 57, 58, 1_001]

export const exactMoney: Check<Site> = {
  id: 'exact-money',
  title: 'Not a cent is lost or made, in no amount and not in their sum',
  points: 1,
  after: ['takes-payment'],
  next: 'Keep money in whole cents, in integers, from the event to the table and back: no division, no float, no real.',
  run: async (site) => {
    const { store, random } = site
    const before = await balanceOf(store)
    const amounts = [...trickyCents, integer(random, [1, site.mostCents])]
    const paid = await Promise.all(
      amounts.map(async (amount) => ({ amount, ...(await pay(store, await site.priced(amount))) })),
    )
    for (const { amount, orderId } of paid) {
      const told = (await toldOf(site, orderId, 'taken')).amountCents
      hold(told === amount, `For ${amount} cents payment.taken tells ${amount}; it was ${JSON.stringify(told)}`)
      const kept = (await paymentOf(store, orderId))?.amountCents
      hold(kept === amount, `A payment of ${amount} cents shows ${amount}; it was ${JSON.stringify(kept)}`)
    }
    const sum = amounts.reduce((total, amount) => total + amount, 0)
    const taken = (await balanceOf(store)).takenCents - before.takenCents
    hold(taken === sum, `Payments of ${amounts.join(', ')} cents are ${sum} cents; it was ${taken}`)
  },
}
