import { once } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'
import type { Product } from '@bulkhead/types'
import type { TestProduct } from './products.ts'

/** Plays the catalog: a list in pages of two products, answered as `behave` says. */
export interface TestCatalog {
  readonly url: string
  readonly products: TestProduct[]
  /** How many requests have come. */
  requests(): number
  /** `well`, `hang` (never answers), `fail` (500), or `babble` (200, and something that is no list of products). */
  behave(manner: Manner): void
  close(): Promise<void>
}

type Manner = 'well' | 'hang' | 'fail' | 'babble'

export async function openTestCatalog(products: TestProduct[]): Promise<TestCatalog> {
  let manner: Manner = 'well'
  let requests = 0
  const server = createServer(({ url = '' }, response) => {
    requests += 1
    if (manner === 'hang') return
    if (manner === 'fail') return void response.writeHead(500).end()
    if (manner === 'babble') return answer(response, { items: [{ id: 'lamp' }] })
    const { pathname, searchParams } = new URL(url, 'http://catalog')
    if (pathname !== '/products' || searchParams.get('limit') !== '100') return void response.writeHead(404).end()
    const start = Number(searchParams.get('cursor') ?? 0)
    const items = products.slice(start, start + 2).map(listed)
    answer(response, { items, ...(start + 2 < products.length && { nextCursor: String(start + 2) }) })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : undefined
  return {
    url: `http://127.0.0.1:${port}`,
    products,
    requests: () => requests,
    behave: (next) => {
      manner = next
    },
    close: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

function answer(response: ServerResponse, body: unknown): void {
  response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(body))
}

function listed({ productId, ...told }: TestProduct): Product {
  return { id: productId, ...told, description: '', category: 'Deck', imageUrl: '/picture.svg', available: 1 }
}
