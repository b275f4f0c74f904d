import { setTimeout as delay } from 'node:timers/promises'
import { type Answer, ada, type Call, newKey, productNamed, type Staff, staff, visitor } from '@bulkhead/blackbox'
import { checkoutAccepted, type Product } from '@bulkhead/types'
import { beforeAll, expect, test } from 'vitest'
import { compose, pause } from '../../src/docker.ts'
import { figure } from '../../src/figure.ts'
import { whenAllConfirmed } from '../../src/kept-promises.ts'
import type { Promised } from '../../src/steady-shoppers.ts'
import { whenWell } from '../../src/when-well.ts'

const visits = 80
const betweenVisitsMs = 75

let clerk: Staff
let product: Product

beforeAll(async () => {
  clerk = await staff()
  product = await productNamed('Tomato Soup Tin')
})

interface Asked {
  readonly journey: string
  readonly answer: Answer | undefined
  readonly tookMs: number
}

/** One shopper looks around, fills the cart and checks out, asking everything once. */
async function visit(asked: Asked[]): Promise<Promised[]> {
  const shopper = visitor()
  async function ask(journey: string, call: Call): Promise<Answer | undefined> {
    const start = performance.now()
    const answer = await shopper.send(call).catch(() => undefined)
    asked.push({ journey, answer, tookMs: performance.now() - start })
    return answer
  }
  await ask('browse', { method: 'GET', path: '/api/products' })
  await ask('browse', { method: 'GET', path: `/api/products/${product.id}` })
  await ask('browse', { method: 'GET', path: '/api/categories' })
  await ask('cart', { method: 'PUT', path: `/api/cart/items/${product.id}`, json: { quantity: 2 } })
  await ask('cart', { method: 'GET', path: '/api/cart' })
  const headers = { 'idempotency-key': newKey() }
  const accepted = await ask('checkout', { method: 'POST', path: '/api/checkout', headers, json: ada })
  return accepted?.status === 202 ? [{ shopper, orderId: checkoutAccepted.parse(accepted.body).orderId }] : []
}

test.each(['catalog', 'order', 'rabbitmq'])(
  'with %s paused, shoppers browse, fill carts and check out',
  async (broken) => {
    await whenWell()
    await clerk.setStock(product, 100_000)
    const seenBefore = await visit([])
    const asked: Asked[] = []

    await pause(broken)
    const going: Promise<Promised[]>[] = []
    for (let count = 0; count < visits; count += 1) {
      going.push(visit(asked))
      await delay(betweenVisitsMs)
    }
    const promised = [seenBefore, ...(await Promise.all(going))].flat()
    await compose('unpause', broken)
    const healed = performance.now()

    const slowest = Math.round(Math.max(...asked.map(({ tookMs }) => tookMs)))
    figure(`${broken} paused`, { ...shares(asked), 'slowest answer': `${slowest} ms`, accepted: promised.length })
    await whenAllConfirmed(promised, healed + 30_000)
    for (const journey of ['browse', 'cart', 'checkout']) {
      expect(share(asked, journey), `${journey}: ${said(asked)}`).toBeGreaterThanOrEqual(99)
    }
    expect(slowest).toBeLessThan(1_500)
    expect(new Set(asked.filter(({ journey }) => journey === 'browse').map(isStale))).toEqual(
      new Set([broken === 'catalog']),
    )
  },
)

/** Whether the answer came from memory, and says so. */
function isStale({ answer }: Asked): boolean {
  return answer?.headers['store-stale'] !== undefined
}

/** How many of a hundred answers were what the shopper came for. */
function share(asked: readonly Asked[], journey: string): number {
  const own = asked.filter((one) => one.journey === journey)
  return (100 * own.filter(({ answer }) => answer && answer.status < 300).length) / own.length
}

/** The answers that were not what a shopper came for. */
function said(asked: readonly Asked[]): string {
  const failed = asked.filter(({ answer }) => !answer || answer.status >= 300)
  return JSON.stringify(failed.map(({ journey, answer, tookMs }) => [journey, Math.round(tookMs), answer?.body]))
}

function shares(asked: readonly Asked[]): Record<string, string> {
  return Object.fromEntries(
    ['browse', 'cart', 'checkout'].map((journey) => [journey, `${share(asked, journey).toFixed(1)} %`]),
  )
}
