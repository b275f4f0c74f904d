import { expect, test } from 'vitest'
import { visitor } from '../src/client/visitor.ts'
import { stocked } from '../src/shelf.ts'
import { buyAndWait } from '../src/shopping.ts'

test('a shopper finds past orders, newest first, page by page', async () => {
  const soup = await stocked('past orders', 100)
  const shopper = visitor()
  const first = await buyAndWait(shopper, soup, 1)
  const second = await buyAndWait(shopper, soup, 2)
  const third = await buyAndWait(shopper, soup, 3)

  const page = await shopper.orders({ limit: '2' })
  const rest = await shopper.orders({ limit: '2', cursor: String(page.nextCursor) })

  expect(page.items).toEqual([third, second])
  expect(rest).toEqual({ items: [first] })
  expect(await shopper.orders()).toEqual({ items: [third, second, first] })
})

test('a new visitor has no past orders', async () => {
  expect(await visitor().orders()).toEqual({ items: [] })
})
