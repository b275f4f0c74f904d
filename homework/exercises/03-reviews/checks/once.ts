import { setTimeout as delay } from 'node:timers/promises'
import type { Check } from '../../../src/exercise/exercise.ts'
import { hold } from '../../../src/exercise/not-held.ts'
import { times } from '../../../src/exercise/times.ts'
import { holdTables, tablesOf } from '../../../src/stage/index.ts'
import { saying } from '../../../src/store/index.ts'
import { insistOn, newReview, post, review, textsOf } from '../reviewing.ts'
import type { Site } from '../site.ts'

const atATime = 20
/** Then it answers in the place of a service that did not. */
const gatewayWaitsMs = 1_000

export const once: Check<Site> = {
  id: 'once',
  title: 'A buyer reviews a product once, however many reviews come at a time',
  points: 2,
  after: ['buyers-review'],
  next: 'Between a look whether there is one and the insert another may come. Let a unique constraint decide.',
  run: async (site) => {
    await reviewsTwice(site)
    for (const _ of times(site.trials)) await reviewsAllAtOnce(site)
  },
}

async function reviewsTwice({ store: { shop }, random, takeProduct }: Site): Promise<void> {
  const product = takeProduct()
  const buyer = shop.newcomer()
  await buyer.buy([product])
  await review(buyer, product, newReview(random))
  const again = await insistOn(buyer, product, newReview(random))
  hold(again.status === 409, `A second review by the same buyer is answered with 409; it was ${saying(again)}`)
}

async function reviewsAllAtOnce({ store: { shop, database }, random, takeProduct }: Site): Promise<void> {
  const [known, product] = [takeProduct(), takeProduct()]
  const buyer = shop.newcomer()
  await buyer.buy([known, product])
  // Both are one order: who may review the one has bought the other.
  await review(buyer, known, newReview(random))
  // Everybody may look whether there is a review, and nobody may write one, until some have looked and want to.
  const held = await holdTables(database, await tablesOf(database))
  const posting = Promise.all(Array.from({ length: atATime }, () => post(buyer, product, newReview(random))))
  await Promise.race([held.untilWaiting(2), delay(gatewayWaitsMs / 2)])
  await held.letGo()
  const replies = await posting
  // It comes behind all of them: those that the gateway gave up are then done, too.
  await insistOn(buyer, product, newReview(random))
  const taken = replies.filter(({ status }) => status === 201).length
  hold(taken <= 1, `Of ${atATime} reviews by one buyer at the same time one is answered with 201; it was ${taken}`)
  const { length } = await textsOf(buyer, product)
  hold(length === 1, `Of ${atATime} reviews by one buyer at the same time one is kept; it was ${length}`)
}
