import type { Check } from '../../../src/exercise/exercise.ts'
import { hold } from '../../../src/exercise/not-held.ts'
import { becomesReady } from '../../../src/stage/index.ts'
import { saying } from '../../../src/store/index.ts'
import { insistOn, newReview, review, textsOf } from '../reviewing.ts'
import type { Site } from '../site.ts'

export const remembers: Check<Site> = {
  id: 'remembers',
  title: 'A process that was killed comes back with its reviews, and knows who bought what',
  points: 1,
  after: ['buyers-review'],
  next: 'Keep buyers and reviews in the database of DATABASE_URL, acknowledge an event when it is there, and make tables only where they are missing.',
  run: async ({ store: { shop, stage }, random, takeProduct }) => {
    const [reviewed, bought] = [takeProduct(), takeProduct()]
    const buyer = shop.newcomer()
    await buyer.buy([reviewed, bought])
    await review(buyer, reviewed, newReview(random))
    await stage.kill('submission')
    await stage.start('submission')
    await becomesReady(stage)

    // The first question after a restart may meet a breaker that is still open: this one is asked until it is answered.
    await review(buyer, bought, newReview(random))
    const { length } = await textsOf(buyer, reviewed)
    hold(length === 1, `A review from before the restart is still there; there were ${length}`)
    const again = await insistOn(buyer, reviewed, newReview(random))
    hold(again.status === 409, `A second review after the restart is answered with 409; it was ${saying(again)}`)
  },
}
