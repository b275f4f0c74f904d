import { eventually } from '@bulkhead/service/testing'
import { afterEach, beforeAll, describe, expect, inject, test } from 'vitest'
import { allIsWell, asked, breakService, healAll, healService, statusOf } from '../src/client/lab.ts'
import { visitor } from '../src/client/visitor.ts'
import { stocked } from '../src/shelf.ts'
import { buy, settled } from '../src/shopping.ts'

const long = { timeout: 120_000 }
const isTested = inject('lab') === 'on' && inject('architecture') === 'microservices'

describe.runIf(isTested)('a fault stays in its compartment (needs services, with LAB=on)', () => {
  beforeAll(allIsWell)
  afterEach(healAll, 120_000)

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

  test('poison of a service is seen in its status, and hurts no shopper', async () => {
    const shopper = visitor()

    expect(await breakService('cart', { kind: 'poison' })).toEqual({ kind: 'poison' })

    expect(await statusOf('cart')).toMatchObject({ state: 'degraded', fault: { kind: 'poison' } })
    expect((await asked(shopper, '/api/cart')).status).toBe(200)
  })
})
