import type { Check } from '../../../src/exercise/exercise.ts'
import { hold } from '../../../src/exercise/not-held.ts'
import type { Stage } from '../../../src/stage/index.ts'
import { saying } from '../../../src/store/index.ts'
import { insistOn, newReview, review } from '../reviewing.ts'
import type { Site } from '../site.ts'

const others = ['order', 'cart'] as const

export const asksNobody: Check<Site> = {
  id: 'asks-nobody',
  title: 'It takes a review while order and cart hang: it knows by itself who bought what',
  points: 2,
  after: ['buyers-review'],
  next: 'Who asks another service at each review hangs with it. Answer from what was heard on the bus before.',
  run: async ({ store: { shop, stage }, random, takeProduct }) => {
    const [known, product] = [takeProduct(), takeProduct()]
    const buyer = shop.newcomer()
    await buyer.buy([known, product])
    await review(buyer, known, newReview(random))
    const reply = await whilePaused(stage, () => insistOn(buyer, product, newReview(random)))
    hold(
      reply.status === 201,
      `While order and cart are paused, a buyer’s review is answered with 201; it was ${saying(reply)}`,
    )
  },
}

async function whilePaused<Result>(stage: Stage, work: () => Promise<Result>): Promise<Result> {
  try {
    await Promise.all(others.map((service) => stage.pause(service)))
    return await work()
  } finally {
    await Promise.allSettled(others.map((service) => stage.unpause(service)))
  }
}
