import { eventually } from '@bulkhead/service/testing'
import { afterEach, beforeAll, describe, expect, inject, test } from 'vitest'
import { allIsWell, breakService, healService, statusOf } from '../src/client/lab.ts'
import { type Visitor, visitor } from '../src/client/visitor.ts'
import { stocked } from '../src/shelf.ts'
import { buy, settled } from '../src/shopping.ts'

const services = ['catalog', 'cart', 'order', 'gateway']
const long = { timeout: 120_000 }

/** The status of an answer, and how long it took. */
async function asked(shopper: Visitor, path: string) {
  const begun = performance.now()
  const { status, headers } = await shopper.send({ method: 'GET', path })
  return { status, isStale: 'store-stale' in headers, ms: performance.now() - begun }
}

describe.skipIf(inject('lab') === 'off')('the lab (needs a store with LAB=on)', () => {
  beforeAll(allIsWell)
  afterEach(async () => {
    for (const service of services) await eventually(() => healService(service), 30_000)
    await allIsWell()
  }, 120_000)

  test('errors of the order service hurt past orders, and nothing else', async () => {
    const shopper = visitor()

    expect(await breakService('order', { kind: 'errors' })).toEqual({ kind: 'errors', percent: 100 })

    expect((await asked(shopper, '/api/orders')).status).toBeGreaterThanOrEqual(500)
    expect((await asked(shopper, '/api/products')).status).toBe(200)
    expect((await asked(shopper, '/api/cart')).status).toBe(200)
    expect(await statusOf('order')).toMatchObject({ state: 'degraded', fault: { kind: 'errors' } })
    await healService('order')
    await eventually(async () => expect((await asked(shopper, '/api/orders')).status).toBe(200))
    expect(await statusOf('order')).not.toHaveProperty('fault')
  })

  test('a slow cart service costs its shoppers a deadline, and others nothing', async () => {
    const shopper = visitor()

    await breakService('cart', { kind: 'slow', delayMs: 5_000 })

    const cart = await asked(shopper, '/api/cart')
    expect(cart.status).toBe(503)
    expect(cart.ms).toBeLessThan(3_000)
    expect((await asked(shopper, '/api/products')).status).toBe(200)
    await healService('cart')
    await eventually(async () => expect((await asked(shopper, '/api/cart')).status).toBe(200))
  })

  test('while the catalog service hangs one browses what the store remembers', async () => {
    const shopper = visitor()
    await shopper.products()

    expect(await breakService('catalog', { kind: 'hang' })).toMatchObject({ kind: 'hang' })

    await eventually(async () => {
      expect(await asked(shopper, '/api/products')).toMatchObject({ status: 200, isStale: true })
    })
    expect((await statusOf('catalog')).state).toBe('down')
    expect((await asked(shopper, '/api/cart')).status).toBe(200)
    await healService('catalog')
    await eventually(async () => {
      expect(await asked(shopper, '/api/products')).toMatchObject({ status: 200, isStale: false })
    })
  })

  test('a service that crashes comes back by itself', long, async () => {
    const shopper = visitor()

    await breakService('cart', { kind: 'crash' })

    await eventually(async () => expect((await asked(shopper, '/api/cart')).status).toBe(503))
    await eventually(async () => expect((await asked(shopper, '/api/cart')).status).toBe(200), 60_000)
  })

  test(
    'a checkout is accepted while the order service is in a crash loop, and confirmed once it is healed',
    long,
    async () => {
      const mallet = await stocked('the lab', 10)
      const shopper = visitor()

      await breakService('order', { kind: 'crash-loop' })
      await eventually(async () => expect((await statusOf('order')).state).toBe('down'))
      const { orderId } = await buy(shopper, mallet)
      expect((await shopper.order(orderId)).status).toBe('accepted')

      await healService('order')
      await eventually(async () => expect((await statusOf('order')).state).not.toBe('down'), 90_000)
      expect((await settled(shopper, orderId)).status).toBe('confirmed')
    },
  )

  test('a leak ends at the memory limit, and with it the fault', long, async () => {
    await breakService('order', { kind: 'leak' })
    expect(await statusOf('order')).toMatchObject({ fault: { kind: 'leak' } })

    await eventually(async () => expect((await statusOf('order')).state).toBe('down'), 60_000)
    await eventually(async () => expect((await statusOf('order')).state).not.toBe('down'), 60_000)

    expect(await statusOf('order')).not.toHaveProperty('fault')
  })

  test('a broken gateway is broken for everyone, and can still be healed', async () => {
    const shopper = visitor()

    await breakService('gateway', { kind: 'errors' })

    for (const path of ['/', '/api/products', '/api/cart']) expect((await asked(shopper, path)).status).toBe(500)
    expect((await asked(shopper, '/livez')).status).toBe(200)
    await healService('gateway')
    expect((await asked(shopper, '/api/products')).status).toBe(200)
  })

  test('a fault with a time to live heals by itself', async () => {
    const shopper = visitor()

    await breakService('gateway', { kind: 'errors', seconds: 1 })
    expect((await asked(shopper, '/api/products')).status).toBe(500)

    await eventually(async () => expect((await asked(shopper, '/api/products')).status).toBe(200))
  })

  test('poison of a service is seen in its status, and hurts no shopper', async () => {
    const shopper = visitor()

    expect(await breakService('cart', { kind: 'poison' })).toEqual({ kind: 'poison' })

    expect(await statusOf('cart')).toMatchObject({ state: 'degraded', fault: { kind: 'poison' } })
    expect((await asked(shopper, '/api/cart')).status).toBe(200)
  })

  test('the gateway has no queue, so it can not be poisoned', async () => {
    const { status, body } = await visitor().send({
      method: 'PUT',
      path: '/api/lab/faults/gateway',
      json: { kind: 'poison' },
    })

    expect(status).toBe(400)
    expect(body).toMatchObject({ errors: [{ path: 'kind', message: expect.stringContaining('queue') }] })
    expect(await statusOf('gateway')).not.toHaveProperty('fault')
  })

  test('who is no service can be neither broken nor healed', async () => {
    const call = { path: '/api/lab/faults/nobody', json: { kind: 'crash' } }

    expect((await visitor().send({ ...call, method: 'PUT' })).status).toBe(404)
    expect((await visitor().send({ method: 'DELETE', path: call.path })).status).toBe(404)
  })
})

describe.skipIf(inject('lab') === 'on')('without the lab (needs a store with LAB=off)', () => {
  test.each(services)('%s can not be broken', async (service) => {
    const path = `/api/lab/faults/${service}`

    expect((await visitor().send({ method: 'PUT', path, json: { kind: 'crash' } })).status).toBe(404)
    expect((await visitor().send({ method: 'DELETE', path })).status).toBe(404)
  })
})
