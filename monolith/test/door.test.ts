import supertest from 'supertest'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStore, staffToken, type TestStore } from './open-store.ts'
import { newClerk, newShopper } from './shopper.ts'

let store: TestStore
beforeAll(async () => {
  store = await openStore()
})
afterAll(() => store.close())

test('a session that the store did not sign is refused once, and forgotten', async () => {
  const http = supertest.agent(store.app)

  const refused = await http.get('/api/cart').set('Cookie', 'session=forged.token.here')
  const anew = await http.get('/api/cart')

  expect(refused.status).toBe(401)
  expect(refused.body).toMatchObject({ code: 'session-invalid' })
  expect(refused.headers['set-cookie']?.[0]).toMatch(/^session=; Path=\//)
  expect(anew.status).toBe(200)
})

test('who is not staff may not do what staff do', async () => {
  const shopper = await newShopper(store)
  const call = { available: 1 }
  const path = '/api/products/01990000-0000-7000-8000-00000000beef/stock'

  expect((await supertest(store.app).put(path).send(call)).status).toBe(401)
  expect((await shopper.http.put(path).send(call)).status).toBe(403)
  expect((await (await newClerk(store)).put(path).send(call)).status).toBe(404)
  expect(
    (
      await supertest(store.app)
        .post('/api/staff/session')
        .send({ token: `${staffToken}!` })
    ).status,
  ).toBe(401)
})

test('nothing is ever parked, and that is what staff are told', async () => {
  const clerk = await newClerk(store)

  expect((await clerk.get('/api/dead-letters')).body).toEqual({ items: [] })
  const all = await clerk.post('/api/dead-letters/order/replay')
  const one = await clerk.post('/api/dead-letters/order/a1/replay')
  const nobodys = await clerk.post('/api/dead-letters/nobody/replay')

  expect(all.status).toBe(202)
  expect(all.body).toEqual({ replayed: 0 })
  expect([one.body.code, nobodys.body.code]).toEqual(['dead-letter-not-found', 'service-not-found'])
})

test('every answer of the API is whole, whatever its caller claims to have already', async () => {
  const { status } = await supertest(store.app).get('/api/products').set('If-None-Match', '*')

  expect(status).toBe(200)
})
