import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { Pool } from 'pg'
import type { Consumer } from './consumer.ts'
import { countSold } from './sales.ts'

interface Dependencies {
  readonly db: Pool
  readonly consumer: Consumer
}

interface Answer {
  readonly status: number
  readonly body: unknown
}

export async function startServer(port: number, dependencies: Dependencies): Promise<Server> {
  const server = createServer((request, response) => {
    answer(request.url ?? '/', dependencies)
      .catch((error: unknown): Answer => {
        console.error(error)
        return { status: 500, body: { error: 'something went wrong' } }
      })
      .then(({ status, body }) => {
        response.writeHead(status, { 'content-type': 'application/json' })
        response.end(JSON.stringify(body))
      })
  })
  server.listen(port)
  await once(server, 'listening')
  return server
}

async function answer(url: string, { db, consumer }: Dependencies): Promise<Answer> {
  if (url === '/readyz') return { status: consumer.hears ? 200 : 503, body: { hears: consumer.hears } }
  const productId = /^\/sales\/([\w-]+)$/.exec(url)?.[1]
  if (!productId) return { status: 404, body: { error: 'GET /sales/:productId' } }
  return { status: 200, body: { productId, sold: await countSold(db, productId) } }
}
