/**
 * The recommendations service, as the checks want it: they tell it at /control how to behave, and ask it who called and
 * when. The submission can reach it too, so /control wants a token that only the checks know.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'

const behaviours = {
  healthy: (response, items) => send(response, 200, { items }),
  /** Takes the call, and says nothing. */
  hang: () => undefined,
  /** Begins to answer, and says no more. */
  stall: (response) => void response.writeHead(200, { 'content-type': 'application/json' }).write('{"items":['),
  errors: (response) => send(response, 500, { code: 'internal-error' }),
  reset: (response) => void response.socket?.destroy(),
  garbled: (response) => void response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>It works!</h1>'),
  /** JSON, but not what was agreed. */
  other: (response) => send(response, 200, { status: 'ok' }),
  'not-found': (response) => send(response, 404, { code: 'visitor-not-found' }),
} satisfies Readonly<Record<string, (response: ServerResponse, items: unknown) => void>>

type Behaviour = keyof typeof behaviours

let behaviour: Behaviour = 'healthy'
let items: unknown = []
let calls = 0

createServer((request, response) => {
  answer(request, response).catch((error: unknown) =>
    send(response, 400, { code: 'bad-request', detail: String(error) }),
  )
}).listen(Number(process.env.PORT))
process.on('SIGTERM', () => process.exit())

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const route = `${request.method} ${request.url?.split('/')[1]}`
  if (route === 'GET recommendations') {
    calls += 1
    return behaviours[behaviour](response, items)
  }
  if (request.headers.authorization !== `Bearer ${process.env.CONTROL_TOKEN}`) return send(response, 404, {})
  if (route === 'GET control') return send(response, 200, { calls })
  if (route !== 'PUT control') return send(response, 404, {})
  const told = JSON.parse(await bodyOf(request))
  if (!isBehaviour(told.behaviour)) throw new Error(`behaviour must be one of ${Object.keys(behaviours).join(', ')}`)
  behaviour = told.behaviour
  items = told.items
  calls = 0
  send(response, 200, {})
}

function isBehaviour(name: unknown): name is Behaviour {
  return typeof name === 'string' && Object.hasOwn(behaviours, name)
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks).toString()
}

function send(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}
