import type { Check } from '../../../src/exercise/exercise.ts'
import { becomesReady } from '../../../src/stage/index.ts'
import { saying } from '../../../src/store/index.ts'
import { newReview, review } from '../reviewing.ts'
import type { Site } from '../site.ts'

export const boughtMeanwhile: Check<Site> = {
  id: 'bought-meanwhile',
  title: 'What was bought while reviews were down is reviewed afterwards, and the product page missed nothing',
  points: 2,
  after: ['buyers-review'],
  next: 'The queue must outlive the process: durable, neither exclusive nor deleted with its consumer, and always of the same name.',
  run: async ({ store: { shop, stage }, random, takeProduct }) => {
    const product = takeProduct()
    const buyer = shop.newcomer()
    await stage.kill('submission')
    await buyer.buy([product])
    const page = await buyer.ask({ method: 'GET', path: `/api/products/${product}` })
    if (page.status !== 200) throw new Error(`Without reviews the store answers a product with ${saying(page)}`)
    await stage.start('submission')
    await becomesReady(stage)
    await review(buyer, product, newReview(random))
  },
}
