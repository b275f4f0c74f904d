import { randomUUID } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import type { Call, Shopper } from '@bulkhead/shoppers'
import { checkoutAccepted, type OrderStatus } from '@bulkhead/types'

/** What was answered; status 0 where nothing was, within a shopper's patience. */
export interface Reply {
  readonly status: number
  readonly body: unknown
}

export interface Line {
  readonly productId: string
  readonly quantity: number
}

/** Someone who shops in the store, for a check. What the store does not do is the grader's fault, and no reason to fail. */
export interface Customer {
  readonly ask: (call: Call) => Promise<Reply>
  /** Asks again as long as the store says 503, or nothing: a busy machine is slower than the gateway's deadlines allow. */
  readonly insist: (call: Call) => Promise<Reply>
  /** Fills the cart and checks out. @returns the order's id */
  readonly checkOut: (lines: readonly Line[]) => Promise<string>
  /** How an order ends; nothing, when that takes too long. */
  readonly outcomeOf: (orderId: string, withinMs?: number) => Promise<OrderStatus | undefined>
  /** Buys one of each, and waits until the order is confirmed. @returns its id */
  readonly buy: (productIds: readonly string[]) => Promise<string>
  readonly cancel: (orderId: string) => Promise<void>
}

const ada = {
  name: 'Ada Lovelace',
  email: 'ada@example.com',
  address: { line1: '12 Quay Street', city: 'Tallinn', postalCode: '10111', country: 'Estonia' },
}
const undecided: readonly OrderStatus[] = ['accepted', 'placed']
const decidedWithinMs = 20_000
const betweenTriesMs = 250
const insistsForMs = 10_000

export function createCustomer(shopper: Shopper): Customer {
  async function ask(call: Call): Promise<Reply> {
    const answer = await shopper.ask(call)
    return answer ? { status: answer.status, body: jsonOr(answer.text) } : { status: 0, body: undefined }
  }

  async function insist(call: Call): Promise<Reply> {
    const deadline = performance.now() + insistsForMs
    for (;;) {
      const reply = await ask(call)
      if (!isUnserved(reply) || performance.now() > deadline) return reply
      await delay(betweenTriesMs)
    }
  }

  /** All that is asked here may be asked twice: a checkout has its key. */
  async function expected(status: number, call: Call): Promise<unknown> {
    const reply = await insist(call)
    if (reply.status === status) return reply.body
    throw new Error(`The store answered ${call.method} ${call.path} with ${saying(reply)}`)
  }

  async function checkOut(lines: readonly Line[]): Promise<string> {
    for (const { productId, quantity } of lines) {
      await expected(200, { method: 'PUT', path: `/api/cart/items/${productId}`, json: { quantity } })
    }
    const body = await expected(202, { method: 'POST', path: '/api/checkout', json: ada, key: randomUUID() })
    return checkoutAccepted.parse(body).orderId
  }

  async function outcomeOf(orderId: string, withinMs = decidedWithinMs): Promise<OrderStatus | undefined> {
    const signal = AbortSignal.timeout(withinMs)
    while (!signal.aborted) {
      try {
        for await (const status of shopper.follow(orderId, signal)) if (!undecided.includes(status)) return status
      } catch {
        // It is opened again, as a browser would.
        await delay(betweenTriesMs)
      }
    }
    return undefined
  }

  return {
    ask,
    insist,
    checkOut,
    outcomeOf,
    buy: async (productIds) => {
      const orderId = await checkOut(productIds.map((productId) => ({ productId, quantity: 1 })))
      const outcome = await outcomeOf(orderId)
      if (outcome !== 'confirmed')
        throw new Error(`The store did not confirm an order: it is ${outcome ?? 'undecided'}`)
      return orderId
    },
    cancel: async (orderId) => {
      await expected(200, { method: 'POST', path: `/api/orders/${orderId}/cancel` })
    },
  }
}

/** Nobody was there to answer: whether what was asked for was done is not known. */
export function isUnserved({ status }: Reply): boolean {
  return status === 0 || status === 503
}

/** For a reason in words: `403 not-a-buyer`, or that nothing came. */
export function saying({ status, body }: Reply): string {
  if (status === 0) return 'no answer at all'
  const code = typeof body === 'object' && body !== null && 'code' in body ? ` (${String(body.code)})` : ''
  return `${status}${code}`
}

function jsonOr(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
