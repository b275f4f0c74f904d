import { eventually } from '@bulkhead/service/testing'
import { expect, test } from 'vitest'
import { staff } from '../src/client/staff.ts'
import { visitor } from '../src/client/visitor.ts'
import { productFor } from '../src/shelf.ts'

test('the staff door opens for the staff token alone', async () => {
  const { status, body } = await visitor().send({
    method: 'POST',
    path: '/api/staff/session',
    json: { token: 'a guess' },
  })

  expect(status).toBe(401)
  expect(JSON.stringify(body)).not.toContain('a guess')
})

test('a new price is on the product page at once, and soon in the carts', async () => {
  const chart = await productFor('price changes')
  const clerk = await staff()
  const shopper = visitor()
  await shopper.putInCart(chart, 2)

  const changed = await clerk.change(chart, { priceCents: chart.priceCents + 1 })

  expect(changed).toEqual({ ...chart, priceCents: chart.priceCents + 1, version: chart.version + 1 })
  expect((await shopper.product(chart.id)).priceCents).toBe(chart.priceCents + 1)
  await eventually(async () => expect((await shopper.cart()).totalCents).toBe(2 * (chart.priceCents + 1)))
  await clerk.change(chart, { priceCents: chart.priceCents })
})

test('staff describe a product anew, and shoppers find it by the new words', async () => {
  const chart = await productFor('price changes')
  const clerk = await staff()

  await clerk.change(chart, { description: `${chart.description} Zanzibar edition.` })

  const { items } = await visitor().products({ query: 'zanzibar' })
  await clerk.change(chart, { description: chart.description })
  expect(items.map(({ id }) => id)).toEqual([chart.id])
})

test('staff set how many are in stock', async () => {
  const knife = await productFor('stock changes')
  const clerk = await staff()

  expect((await clerk.setStock(knife, 0)).available).toBe(0)
  expect((await visitor().product(knife.id)).available).toBe(0)
  expect((await clerk.setStock(knife, 120)).available).toBe(120)
})

test('staff see what could not be handled', async () => {
  const { items, unavailable } = await (await staff()).deadLetters()

  expect(Array.isArray(items)).toBe(true)
  expect(unavailable ?? []).toEqual([])
})

test.each(['catalog', 'cart', 'order'])(
  'staff have the dead letters of the %s service handled again',
  async (service) => {
    const { status } = await (await staff()).send({ method: 'POST', path: `/api/dead-letters/${service}/replay` })

    expect(status).toBe(202)
  },
)

test.each(['a1', '01990000-0000-7000-8000-00000000beef', '..%2Freplay', '%00'])(
  'under the id %s nothing is parked, and that is what is said',
  async (id) => {
    const path = `/api/dead-letters/order/${id}/replay`
    const { status, body } = await (await staff()).send({ method: 'POST', path })

    expect(status).toBe(404)
    expect(body).toMatchObject({ code: 'dead-letter-not-found' })
  },
)

test.each(['replay', 'a1/replay'])('dead letters of a service that does not exist are not found: %s', async (which) => {
  const { status, body } = await (await staff()).send({ method: 'POST', path: `/api/dead-letters/nobody/${which}` })

  expect(status).toBe(404)
  expect(body).toMatchObject({ code: 'service-not-found' })
})
