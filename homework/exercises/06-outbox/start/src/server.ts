import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import { cancelOrder, type Dependencies, findOrder, type OrderLine, placeOrder } from './orders.ts'

interface Answer {
  readonly status: number
  readonly body: unknown
}

const notFound: Answer = { status: 404, body: { error: 'there is no such thing here' } }

export async function startServer(port: number, dependencies: Dependencies): Promise<Server> {
  const server = createServer((request, response) => {
    answer(request, dependencies)
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

async function answer(request: IncomingMessage, dependencies: Dependencies): Promise<Answer> {
  const { method, url = '/' } = request
  if (url === '/readyz') return { status: 200, body: { ready: true } }
  if (method === 'POST' && url === '/orders') return place(request, dependencies)
  const [, orderId, cancel] = /^\/orders\/([\da-f-]{36})(\/cancel)?$/.exec(url) ?? []
  if (!orderId) return notFound
  if (method === 'GET' && !cancel) return orNotFound(await findOrder(dependencies.db, orderId))
  if (method === 'POST' && cancel) return orNotFound(await cancelOrder(dependencies, orderId))
  return notFound
}

async function place(request: IncomingMessage, dependencies: Dependencies): Promise<Answer> {
  const lines = linesIn(await textOf(request))
  if (!lines) return { status: 400, body: { error: 'lines must be a list of { productId, quantity }' } }
  return { status: 201, body: await placeOrder(dependencies, lines) }
}

function orNotFound(body: unknown): Answer {
  return body ? { status: 200, body } : notFound
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks).toString()
}

/** @returns nothing when there are none in it */
function linesIn(text: string): readonly OrderLine[] | undefined {
  try {
    const { lines } = JSON.parse(text)
    if (!Array.isArray(lines) || lines.length === 0) return undefined
    const areLines = lines.every(
      (line) => typeof line?.productId === 'string' && Number.isInteger(line.quantity) && line.quantity > 0,
    )
    return areLines ? lines : undefined
  } catch {
    return undefined
  }
}
