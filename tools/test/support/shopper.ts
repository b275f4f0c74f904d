import { randomUUID } from 'node:crypto'
import { eventually } from '@bulkhead/service/testing'
import { checkoutAccepted, order, productList } from '@bulkhead/types'
import { request } from 'undici'
import { expect } from 'vitest'

/** What a shopper wants of the store. */
export type Journey = 'fresh products' | 'the cart' | 'past orders'

export interface Shopper {
  /** Whether the store does it now, and soon. */
  gets(journey: Journey): Promise<boolean>
  /** Buys one of the first product, and returns the order's id. */
  buy(): Promise<string>
  statusOf(orderId: string): Promise<string>
}

interface Wish {
  readonly json?: unknown
  readonly key?: string
}

interface Answer {
  readonly status: number
  readonly stale: boolean
  readonly body: unknown
}

const patienceMs = 1_500
const ada = {
  name: 'Ada Lovelace',
  email: 'ada@example.com',
  address: { line1: '12 Quay Street', city: 'Tallinn', postalCode: '10111', country: 'Estonia' },
}

/** A shopper with a cart of their own, who has already looked at the products. */
export async function shopperAt(address: string): Promise<Shopper> {
  const cookies: string[] = []

  async function ask(method: 'GET' | 'PUT' | 'POST', path: string, { json, key }: Wish = {}): Promise<Answer> {
    const answer = await request(`${address}${path}`, {
      method,
      headers: {
        cookie: cookies.join('; '),
        'content-type': 'application/json',
        ...(key && { 'idempotency-key': key }),
      },
      body: json === undefined ? null : JSON.stringify(json),
      signal: AbortSignal.timeout(patienceMs),
      reset: true,
    })
    const given = [answer.headers['set-cookie'] ?? []].flat().map((cookie) => cookie.split(';')[0] ?? '')
    if (given.length > 0) cookies.splice(0, cookies.length, ...given)
    const text = await answer.body.text()
    const stale = answer.headers['store-stale'] !== undefined
    return { status: answer.statusCode, stale, body: text === '' ? undefined : JSON.parse(text) }
  }

  const [product] = productList.parse((await ask('GET', '/api/products')).body).items
  const putInCart = () => ask('PUT', `/api/cart/items/${product?.id}`, { json: { quantity: 1 } })

  async function asked(journey: Journey): Promise<Answer> {
    switch (journey) {
      case 'fresh products':
        return ask('GET', '/api/products')
      case 'the cart':
        return putInCart()
      case 'past orders':
        return ask('GET', '/api/orders')
      default:
        return journey satisfies never
    }
  }

  return {
    gets: async (journey) => {
      const answer = await asked(journey).catch(() => undefined)
      return answer?.status === 200 && !answer.stale
    },
    // A machine that is busy enough makes the store say 503: who comes back with the same key has one order all the same.
    buy: async () => {
      const key = randomUUID()
      await eventually(async () => expect(await putInCart()).toMatchObject({ status: 200 }))
      return eventually(
        async () => checkoutAccepted.parse((await ask('POST', '/api/checkout', { json: ada, key })).body).orderId,
      )
    },
    statusOf: async (orderId) => order.parse((await ask('GET', `/api/orders/${orderId}`)).body).status,
  }
}
