import supertest from 'supertest'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openStore, type TestStore } from './open-store.ts'

let store: TestStore
beforeEach(async () => {
  store = await openStore({ lab: 'on' })
})
afterEach(() => store.close())

const shop = () => supertest.agent(store.app)
const break_ = (target: string, wish: object) => shop().put(`/api/lab/faults/${target}`).send(wish)
const statusOf = async (path: string) => (await shop().get(path)).status

test('a module that errs hurts its own callers, and nobody else', async () => {
  const { body } = await break_('order', { kind: 'errors' })

  expect(body).toEqual({ kind: 'errors', percent: 100 })
  expect(await statusOf('/api/orders')).toBe(500)
  expect(await statusOf('/api/products')).toBe(200)
  expect(await statusOf('/api/cart')).toBe(200)
})

test('a slow module says 503 in its own name after a second, and the others are as quick as ever', async () => {
  await break_('cart', { kind: 'slow', delayMs: 60_000 })

  const begun = performance.now()
  const [cart, products] = await Promise.all([shop().get('/api/cart'), shop().get('/api/products')])

  expect(performance.now() - begun).toBeLessThan(3_000)
  expect(cart.status).toBe(503)
  expect(cart.headers['retry-after']).toBe('1')
  expect(cart.body).toMatchObject({ code: 'service-unavailable', service: 'cart' })
  expect(products.status).toBe(200)
})

test('under the name of the gateway all of it is broken, and can still be healed', async () => {
  await break_('gateway', { kind: 'errors' })

  for (const path of ['/', '/api/products', '/api/cart', '/api/orders']) expect(await statusOf(path)).toBe(500)
  expect(await statusOf('/livez')).toBe(200)
  expect((await shop().delete('/api/lab/faults/gateway')).status).toBe(204)
  expect(await statusOf('/api/products')).toBe(200)
})

test.each(['gateway', 'catalog', 'cart', 'order'])(
  'nothing is poisoned where there is no queue: %s',
  async (target) => {
    const { status, body } = await break_(target, { kind: 'poison' })

    expect(status).toBe(400)
    expect(body.errors).toEqual([{ path: 'kind', message: expect.stringContaining('queue') }])
  },
)

test('what does not exist can be neither broken nor healed', async () => {
  expect((await break_('rabbitmq', { kind: 'errors' })).status).toBe(404)
  expect((await shop().delete('/api/lab/faults/rabbitmq')).status).toBe(404)
})

test('without the lab nothing can be broken', async () => {
  const real = await openStore()
  const { status } = await supertest(real.app).put('/api/lab/faults/cart').send({ kind: 'errors' })
  await real.close()

  expect(status).toBe(404)
})
