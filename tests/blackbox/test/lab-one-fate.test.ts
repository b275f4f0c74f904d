import { eventually } from '@bulkhead/service/testing'
import { afterEach, beforeAll, describe, expect, inject, test } from 'vitest'
import { allIsWell, asked, breakService, healAll, statusOf } from '../src/client/lab.ts'
import { visitor } from '../src/client/visitor.ts'
import { stocked } from '../src/shelf.ts'
import { buyAndWait } from '../src/shopping.ts'

const long = { timeout: 120_000 }
const everything = ['/', '/api/products', '/api/cart', '/api/orders']
const isTested = inject('lab') === 'on' && inject('architecture') === 'monolith'

describe.runIf(isTested)('one process is one fate (needs a monolith, with LAB=on)', () => {
  beforeAll(allIsWell)
  afterEach(healAll, 120_000)

  test('while one module hangs nothing is answered', async () => {
    const shopper = visitor()

    await breakService('catalog', { kind: 'hang', seconds: 2 })

    const answers = await Promise.all(everything.map((path) => asked(shopper, path)))
    for (const { status, ms } of answers) {
      expect(status).toBe(200)
      expect(ms).toBeGreaterThan(1_000)
    }
  })

  test('a module that crashes takes everything along, what was bought is still there, and all of it comes back', async () => {
    const mallet = await stocked('the lab', 10)
    const shopper = visitor()
    const order = await buyAndWait(shopper, mallet)

    await breakService('cart', { kind: 'crash' })

    await eventually(() => expect(asked(shopper, '/api/products')).rejects.toThrow())
    await eventually(async () => expect((await asked(shopper, '/api/products')).status).toBe(200), 60_000)
    expect(await shopper.orders()).toEqual({ items: [order] })
  })

  test('a crash loop of one module is one of all, until its time is over', long, async () => {
    const shopper = visitor()

    await breakService('order', { kind: 'crash-loop', seconds: 3 })

    for (const path of everything) await eventually(() => expect(asked(shopper, path)).rejects.toThrow())
    await allIsWell()
    expect(await statusOf('order')).not.toHaveProperty('fault')
  })

  test('a leak of one module ends all of it at the memory limit, and with it the fault', long, async () => {
    const shopper = visitor()

    await breakService('order', { kind: 'leak' })
    expect(await statusOf('order')).toMatchObject({ fault: { kind: 'leak' } })

    await eventually(() => expect(asked(shopper, '/api/products')).rejects.toThrow(), 60_000)
    await allIsWell()
    expect(await statusOf('order')).not.toHaveProperty('fault')
  })

  test.each(['catalog', 'cart', 'order'])('no module has a queue, so %s can not be poisoned', async (module) => {
    const path = `/api/lab/faults/${module}`
    const { status, body } = await visitor().send({ method: 'PUT', path, json: { kind: 'poison' } })

    expect(status).toBe(400)
    expect(body).toMatchObject({ errors: [{ path: 'kind', message: expect.stringContaining('queue') }] })
    expect(await statusOf(module)).not.toHaveProperty('fault')
  })
})
