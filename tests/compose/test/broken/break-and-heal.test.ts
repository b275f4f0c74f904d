import { buy, productNamed, staff, visitor } from '@bulkhead/blackbox'
import { eventually } from '@bulkhead/service/testing'
import { beforeAll, expect, test } from 'vitest'
import { command } from '../../src/command.ts'
import { pause } from '../../src/docker.ts'
import { figure, seconds } from '../../src/figure.ts'

const bitesWithinMs = 30_000
const healsWithinMs = 30_000
const confirmedWithinMs = 3_000
const shopper = visitor()

/** What a shopper wants, and whether the store does it now. */
const journeys = {
  'fresh products': () => gets('/api/products'),
  'the cart': () => gets('/api/cart'),
  'past orders': () => gets('/api/orders'),
  'a confirmed order': isConfirmedSoon,
} as const
type Journey = keyof typeof journeys

/** Those that npm run lab isolation does not make in isolation.test.ts. */
const cells: readonly { readonly fault: string; readonly target: string; readonly hurt: Journey }[] = [
  { fault: 'stop', target: 'cart', hurt: 'the cart' },
  { fault: 'stop', target: 'rabbitmq', hurt: 'a confirmed order' },
  { fault: 'stop', target: 'order-db', hurt: 'past orders' },
  { fault: 'stop', target: 'gateway', hurt: 'past orders' },
  { fault: 'hang', target: 'gateway', hurt: 'the cart' },
  { fault: 'crash', target: 'gateway', hurt: 'the cart' },
  { fault: 'crash-loop', target: 'cart', hurt: 'the cart' },
  { fault: 'crash-loop', target: 'gateway', hurt: 'past orders' },
  { fault: 'leak', target: 'cart', hurt: 'the cart' },
  { fault: 'partition', target: 'rabbitmq', hurt: 'a confirmed order' },
  { fault: 'partition', target: 'cart-db', hurt: 'the cart' },
  { fault: 'partition', target: 'gateway', hurt: 'past orders' },
]

beforeAll(async () => {
  await (await staff()).setStock(await productNamed('Wool Watch Cap'), 1_000)
})

test.each(cells)('npm run break $target $fault takes $hurt away, and npm run heal gives it back', async (cell) => {
  const { fault, target, hurt } = cell
  await expectAllWell()

  const said = await command('break', target, fault)
  expect(said).toEqual([expect.stringContaining(target), expect.stringMatching(/^Look at /)])
  await eventually(async () => expect(await journeys[hurt]()).toBe(false), bitesWithinMs)
  await command('heal')
  const healed = performance.now()

  await expectAllWell()
  figure(`${target} ${fault}`, { 'all well after healing': seconds(performance.now() - healed) })
})

test('what was broken by hand is healed too, and then nothing is broken', async () => {
  await pause('cart')
  await pause('order-db')

  expect((await command('heal'))[0]).toBe('Healed: cart (was paused), order-db (was paused).')

  await expectAllWell()
  expect((await command('heal'))[0]).toBe('Nothing was broken.')
})

async function expectAllWell(): Promise<void> {
  for (const [journey, works] of Object.entries(journeys)) {
    await eventually(async () => expect(await works(), journey).toBe(true), healsWithinMs)
  }
}

async function gets(path: string): Promise<boolean> {
  const answer = await shopper.send({ method: 'GET', path }).catch(() => undefined)
  return answer?.status === 200 && answer.headers['store-stale'] === undefined
}

async function isConfirmedSoon(): Promise<boolean> {
  try {
    const { orderId } = await buy(shopper, await productNamed('Wool Watch Cap'))
    return await eventually(async () => {
      const { status } = await shopper.order(orderId)
      expect(status).toBe('confirmed')
      return true
    }, confirmedWithinMs)
  } catch {
    return false
  }
}
