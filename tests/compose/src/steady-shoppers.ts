import { setTimeout as delay } from 'node:timers/promises'
import { type Answer, ada, type Call, newKey, type Visitor, visitor } from '@bulkhead/blackbox'
import { checkoutAccepted, type Problem, type Product, problem } from '@bulkhead/types'

/** A checkout that the store answered with 202: from then on the order can't be lost. */
export interface Promised {
  readonly shopper: Visitor
  readonly orderId: string
}

export interface Shopping {
  /** Answers that never came, because the connection broke or nothing was said for too long. */
  readonly lostAnswers: number
  /** Answers that said 503, by the service they named. */
  readonly refusals: Readonly<Record<string, number>>
}

export interface SteadyShoppers {
  /** The orders promised so far, the latest last. */
  readonly promised: readonly Promised[]
  /** Lets no new shopper in, and waits for those who are still at the till. */
  stop(): Promise<Shopping>
}

const betweenShoppersMs = 100
const betweenTriesMs = 250
const patienceMs = 60_000

/** Ten shoppers a second, however slow the store is. Each buys, and asks again with the same key if it must. */
export function startShopping(product: Pick<Product, 'id'>): SteadyShoppers {
  const atTheTill: Promise<void>[] = []
  const promised: Promised[] = []
  let lostAnswers = 0
  const refusals: Record<string, number> = {}

  async function insist(shopper: Visitor, call: Call): Promise<Answer> {
    const deadline = performance.now() + patienceMs
    for (;;) {
      const answer = await heard(shopper, call)
      if (answer && answer.status < 300) return answer
      if (answer && answer.status !== 503) throw new Error(`unexpected: ${JSON.stringify(answer)}`)
      if (answer) count(problem.parse(answer.body))
      else lostAnswers += 1
      if (performance.now() > deadline) throw new Error(`no luck for ${patienceMs} ms: ${call.method} ${call.path}`)
      await delay(betweenTriesMs)
    }
  }

  function count({ service = 'unnamed' }: Problem): void {
    refusals[service] = (refusals[service] ?? 0) + 1
  }

  async function shop(): Promise<void> {
    const shopper = visitor()
    const key = newKey()
    const quantity = 1 + Math.floor(Math.random() * 3)
    await insist(shopper, { method: 'PUT', path: `/api/cart/items/${product.id}`, json: { quantity } })
    const headers = { 'idempotency-key': key }
    const accepted = await insist(shopper, { method: 'POST', path: '/api/checkout', headers, json: ada })
    promised.push({ shopper, orderId: checkoutAccepted.parse(accepted.body).orderId })
  }

  const door = setInterval(() => {
    const visit = shop()
    visit.catch(() => undefined)
    atTheTill.push(visit)
  }, betweenShoppersMs)
  return {
    promised,
    stop: async () => {
      clearInterval(door)
      await Promise.all(atTheTill)
      return { lostAnswers, refusals }
    },
  }
}

/** The answer, or nothing when the connection broke first. What breaks the contract still fails the test. */
async function heard(shopper: Visitor, call: Call): Promise<Answer | undefined> {
  try {
    return await shopper.send(call)
  } catch (error) {
    if (error instanceof Error && 'code' in error && typeof error.code === 'string') return undefined
    throw error
  }
}
