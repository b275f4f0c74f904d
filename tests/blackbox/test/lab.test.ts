import { eventually } from '@bulkhead/service/testing'
import { afterEach, beforeAll, describe, expect, inject, test } from 'vitest'
import { allIsWell, asked, breakable, breakService, healAll, healService, statusOf } from '../src/client/lab.ts'
import { visitor } from '../src/client/visitor.ts'

describe.skipIf(inject('lab') === 'off')('the lab (needs a store with LAB=on)', () => {
  beforeAll(allIsWell)
  afterEach(healAll, 120_000)

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
  test.each(breakable)('%s can not be broken', async (service) => {
    const path = `/api/lab/faults/${service}`

    expect((await visitor().send({ method: 'PUT', path, json: { kind: 'crash' } })).status).toBe(404)
    expect((await visitor().send({ method: 'DELETE', path })).status).toBe(404)
  })
})
