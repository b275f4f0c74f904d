import type { Check } from '../../../src/exercise/exercise.ts'
import { hold } from '../../../src/exercise/not-held.ts'
import { newReview, review, textsOf } from '../reviewing.ts'
import type { Site } from '../site.ts'

export const buyersReview: Check<Site> = {
  id: 'buyers-review',
  title: 'Who bought a product reviews it, and everybody reads that',
  points: 2,
  after: ['starts'],
  next: 'Make a queue, bind it to cart.checked-out and order.confirmed, and keep who bought what. Then answer POST and GET.',
  run: async ({ store: { shop }, random, takeProduct }) => {
    const [bought, other] = [takeProduct(), takeProduct()]
    const buyer = shop.newcomer()
    await buyer.buy([bought])
    const written = newReview(random)
    await review(buyer, bought, written)

    const read = await textsOf(shop.newcomer(), bought)
    hold(
      read.length === 1 && read[0] === written.text,
      `After one review of a product its list has that review alone; it had ${JSON.stringify(read)}`,
    )
    const ofAnother = await textsOf(shop.newcomer(), other)
    hold(
      ofAnother.length === 0,
      `A product that nobody reviewed has an empty list; it had ${JSON.stringify(ofAnother)}`,
    )
  },
}
