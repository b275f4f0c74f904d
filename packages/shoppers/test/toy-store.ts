import { randomUUID } from 'node:crypto'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

type Status = 'accepted' | 'placed' | 'confirmed' | 'cancelled'

/** The door of a very small store, which sells one thing. */
export interface ToyStore {
  readonly address: string
  /** Whether orders are confirmed at once, or stay accepted and can't be cancelled yet. */
  confirms: boolean
  /** Whether checkouts are answered at all. */
  answersCheckouts: boolean
  /** Whether products are answered at once, or stay `unanswered` until the test answers. */
  answersProducts: boolean
  readonly unanswered: readonly (() => void)[]
  /** Whether products are answered from memory. */
  stale: boolean
  readonly orders: ReadonlyMap<string, Status>
  stop(): Promise<void>
}

export async function openToyStore(): Promise<ToyStore> {
  const orders = new Map<string, Status>()
  const unanswered: (() => void)[] = []
  const id = randomUUID()
  const product = {
    id,
    name: 'Rope',
    description: '',
    category: 'Deck',
    priceCents: 100,
    currency: 'USD',
    imageUrl: '/rope.svg',
    available: 100,
    version: 1,
  }

  const server = createServer((request, response) => {
    const [, what = '', orderId = '', verb] = /^\/api\/(\w+)(?:\/([\w-]+))?(?:\/(\w+))?/.exec(request.url ?? '') ?? []
    const answer = (status: number, body: unknown) => {
      response.writeHead(status, { 'content-type': 'application/json', ...(store.stale && { 'store-stale': '3' }) })
      response.end(JSON.stringify(body))
    }
    request.resume().on('end', () => {
      if (what === 'products') return show(() => answer(200, orderId === '' ? { items: [product] } : product))
      if (what === 'checkout') return checkOut(answer, response)
      if (what === 'orders' && verb === 'events') return follow(orderId, response)
      if (what === 'orders' && verb === 'cancel') return cancel(orderId, answer)
      if (what === 'orders') return answer(200, { items: [] })
      return answer(200, {})
    })
  })

  function show(answer: () => void): void {
    if (store.answersProducts) answer()
    else unanswered.push(answer)
  }

  function checkOut(answer: (status: number, body: unknown) => void, response: ServerResponse): void {
    if (!store.answersCheckouts) return void response.destroy()
    const orderId = randomUUID()
    orders.set(orderId, 'accepted')
    answer(202, { orderId, status: 'accepted', totalCents: 100, currency: 'USD' })
  }

  function follow(orderId: string, response: ServerResponse): void {
    response.writeHead(200, { 'content-type': 'text/event-stream' })
    const timer = setInterval(() => {
      if (store.confirms && orders.get(orderId) === 'accepted') orders.set(orderId, 'confirmed')
      response.write(`event: order\ndata: {"status":"${orders.get(orderId)}"}\n\n`)
    }, 20)
    response.once('close', () => clearInterval(timer))
  }

  function cancel(orderId: string, answer: (status: number, body: unknown) => void): void {
    if (store.confirms) orders.set(orderId, 'cancelled')
    answer(store.confirms ? 200 : 409, store.confirms ? {} : { code: 'order-not-placed-yet' })
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const store: ToyStore = {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    confirms: true,
    answersCheckouts: true,
    answersProducts: true,
    unanswered,
    stale: false,
    orders,
    stop: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
  return store
}
