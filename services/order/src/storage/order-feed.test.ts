import { expect, test } from 'vitest'
import { createOrderFeed } from './order-feed.ts'

test('who follows an order again goes on hearing of it when what they left before is put away late', async () => {
  const feed = createOrderFeed()
  const left = feed.follow('order-1')
  left.stop()
  const again = feed.follow('order-1')

  left.stop()
  feed.changed('order-1')

  expect(await Promise.race([again.next(), 'nothing heard'])).toBe(true)
})
