import { buy, productNamed, settled, staff, visitor } from '@bulkhead/blackbox'
import { eventually } from '@bulkhead/service/testing'
import { expect, test } from 'vitest'
import { putOnQueue } from '../../src/put-on-queue.ts'

test.each(['catalog', 'cart', 'order'])(
  'a message to %s that nobody can read is set aside, and those behind it go on',
  async (service) => {
    const clerk = await staff()
    const nonsense = `nonsense ${Date.now()}`
    const lantern = await clerk.setStock(await productNamed('Brass Hurricane Lantern'), 10)

    await putOnQueue(service, nonsense)

    const shopper = visitor()
    const { orderId } = await buy(shopper, lantern)
    expect((await settled(shopper, orderId)).status).toBe('confirmed')
    const parked = await eventually(async () => {
      const found = (await clerk.deadLetters()).items.filter((one) => JSON.stringify(one.event).includes(nonsense))
      expect(found).toHaveLength(1)
      return found[0]
    })
    expect(parked).toMatchObject({ service, reason: expect.stringMatching(/./) })
  },
)

test('what was set aside is handled again when staff say so, and set aside again', async () => {
  const clerk = await staff()
  const before = (await clerk.deadLetters()).items.filter(({ service }) => service === 'cart').length

  const { body } = await clerk.send({ method: 'POST', path: '/api/dead-letters/cart/replay' })

  expect(before).toBeGreaterThan(0)
  expect(body).toEqual({ replayed: before })
  await eventually(async () => {
    const { items } = await clerk.deadLetters()
    expect(items.filter(({ service }) => service === 'cart')).toHaveLength(before)
  })
})
