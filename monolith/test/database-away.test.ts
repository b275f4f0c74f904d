import { sql } from 'kysely'
import supertest from 'supertest'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStore, type TestStore } from './open-store.ts'

let store: TestStore
beforeAll(async () => {
  store = await openStore()
})
afterAll(() => store.close())

test('without its database the store says 503, and each module says it in its own name', async () => {
  await sql`alter table products rename to mislaid`.execute(store.db)
  await sql`alter table orders rename to mislaid_orders`.execute(store.db)
  const shopper = supertest.agent(store.app)

  const answers = [await shopper.get('/api/products'), await shopper.get('/api/cart'), await shopper.get('/api/orders')]

  expect(answers.map(({ status, body }) => ({ status, service: body.service }))).toEqual([
    { status: 503, service: 'catalog' },
    { status: 503, service: 'cart' },
    { status: 503, service: 'order' },
  ])
  for (const { headers } of answers) expect(headers['retry-after']).toBe('1')
})
