import type { Check } from '../../../src/exercise/exercise.ts'
import { expectSold, tell } from '../sales.ts'
import type { SalesSite } from '../site.ts'

export const counts: Check<SalesSite> = {
  id: 'counts',
  title: 'What is ordered is sold, and what is called off was no sale',
  points: 0,
  after: ['starts'],
  next: 'The starting state does this already: GET /sales/:productId tells how many of a product are sold.',
  run: async (site) => {
    const { newLine, placed, calledOff } = site.orders
    const [{ productId: lamp }, { productId: chair }] = [newLine(), newLine()]
    const both = placed({ productId: lamp, quantity: 2 }, { productId: chair, quantity: 4 })
    const more = placed({ productId: lamp, quantity: 3 })
    await tell(site, both, more)
    await expectSold(
      site,
      'An order of 2 lamps and 4 chairs was placed, and another of 3 lamps',
      { productId: lamp, quantity: 5 },
      { productId: chair, quantity: 4 },
    )

    await tell(site, calledOff(both, 'cancelled'))
    await expectSold(
      site,
      'Of an order of 2 lamps and 4 chairs, and another of 3 lamps, the first was cancelled',
      { productId: lamp, quantity: 3 },
      { productId: chair, quantity: 0 },
    )

    await tell(site, calledOff(more, 'rejected'))
    await expectSold(site, 'Of two orders one was cancelled and the other rejected', { productId: lamp, quantity: 0 })
  },
}
