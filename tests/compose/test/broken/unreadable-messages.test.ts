import { randomUUID } from 'node:crypto'
import { buy, productNamed, type Staff, settled, staff, visitor } from '@bulkhead/blackbox'
import { eventually } from '@bulkhead/service/testing'
import { type DeadLetter, topology } from '@bulkhead/types'
import { beforeAll, expect, test } from 'vitest'
import { command } from '../../src/command.ts'
import { putOnQueue } from '../../src/put-on-queue.ts'

let clerk: Staff
beforeAll(async () => {
  clerk = await staff()
})

/** Waits for the one dead letter in which this stands. */
function parkedWith(text: string): Promise<DeadLetter | undefined> {
  return eventually(async () => {
    const found = (await clerk.deadLetters()).items.filter((one) => JSON.stringify(one.event).includes(text))
    expect(found).toHaveLength(1)
    return found[0]
  })
}

test.each(['catalog', 'cart', 'order'] as const)(
  'a message to %s that nobody can read is parked at once, and those behind it go on',
  async (service) => {
    const nonsense = `nonsense ${randomUUID()}`
    const lantern = await clerk.setStock(await productNamed('Brass Hurricane Lantern'), 10)

    await putOnQueue(service, { id: randomUUID(), type: topology.subscribers[service][0], body: nonsense })

    const shopper = visitor()
    const { orderId } = await buy(shopper, lantern)
    expect((await settled(shopper, orderId)).status).toBe('confirmed')
    expect(await parkedWith(nonsense)).toMatchObject({ service, reason: 'it is not JSON', attempts: 1 })
  },
)

test('a message that came without an id is parked like any other, and replayed with all of its service', async () => {
  const nonsense = `nonsense ${randomUUID()}`
  await putOnQueue('cart', { id: '', type: 'nonsense', body: nonsense })
  const parked = await parkedWith(nonsense)

  expect(parked).toMatchObject({ service: 'cart', id: '', reason: 'nothing here handles nonsense' })
  await expect(command('dead-letters', 'replay', '')).rejects.toThrow('is replayed with all of its service')
  expect((await command('dead-letters', 'replay', 'cart'))[0]).toMatch(/^cart: [1-9]\d* handed over again\.$/)
  await eventually(async () => expect((await parkedWith(nonsense))?.parkedAt).not.toBe(parked?.parkedAt))
})

test('what was parked is handled again when staff say so, and parked again', async () => {
  const before = (await clerk.deadLetters()).items.filter(({ service }) => service === 'cart').length

  const { body } = await clerk.send({ method: 'POST', path: '/api/dead-letters/cart/replay' })

  expect(before).toBeGreaterThan(0)
  expect(body).toEqual({ replayed: before })
  await eventually(async () => {
    const { items } = await clerk.deadLetters()
    expect(items.filter(({ service }) => service === 'cart')).toHaveLength(before)
  })
})
