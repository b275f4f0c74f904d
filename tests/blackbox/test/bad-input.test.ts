import type { Order, Product } from '@bulkhead/types'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { badPaths, badQueries } from '../src/bad-input/bad-addresses.ts'
import { badBodies } from '../src/bad-input/bad-bodies.ts'
import { badFields, unknownFields } from '../src/bad-input/bad-fields.ts'
import { type Staff, staff } from '../src/client/staff.ts'
import { type Visitor, visitor } from '../src/client/visitor.ts'
import { filled, samples } from '../src/samples.ts'
import { stocked } from '../src/shelf.ts'
import { buyAndWait } from '../src/shopping.ts'

let shopper: Visitor
let clerk: Staff
let mittens: Product
let order: Order

beforeAll(async () => {
  mittens = await stocked('bad input', 100)
  shopper = visitor()
  clerk = await staff()
  order = await buyAndWait(shopper, mittens)
  await shopper.putInCart(mittens, 3)
})

afterAll(async () => {
  expect((await visitor().send({ method: 'GET', path: '/readyz' })).status).toBe(200)
})

/** All that a wrong call could have changed. */
async function everything() {
  const [cart, orders, product] = await Promise.all([shopper.cart(), shopper.orders(), shopper.product(mittens.id)])
  return { cart, orders, product }
}

const kinds = [badPaths, badQueries, badFields, unknownFields, badBodies]
const table = samples
  .map((sample) => ({ ...sample, wrong: kinds.flatMap((kind) => kind(sample)) }))
  .filter(({ wrong }) => wrong.length > 0)

describe.each(table)('$name', ({ operation: { path, access }, wrong }) => {
  test.each(wrong)('refuses $what', async ({ call, status, field }) => {
    const before = await everything()
    const ids = { id: path.startsWith('/api/orders') ? order.id : mittens.id, productId: mittens.id, service: 'order' }
    const sender = access === 'staff' ? clerk : shopper

    const answer = await sender.send(filled(call, ids))

    expect(answer).toMatchObject({ status, body: { status } })
    if (field !== undefined) expect(fieldsOf(answer.body)).toContain(field)
    expect(await everything()).toEqual(before)
  })
})

/** The fields that a refusal names; a field inside a wrong one counts. */
function fieldsOf(body: unknown): string[] {
  if (typeof body !== 'object' || body === null || !('errors' in body) || !Array.isArray(body.errors)) return []
  return body.errors.flatMap(({ path }: { path: string }) =>
    path.split('.').map((_, index, parts) => parts.slice(0, index + 1).join('.')),
  )
}
