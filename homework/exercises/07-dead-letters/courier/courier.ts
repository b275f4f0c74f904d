/**
 * The courier, as the checks want it: they tell it at /control whose parcels to refuse, and ask it who was brought and when.
 * The submission can reach it too, so /control wants a token that only the checks know.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'

interface Refusal {
  /** How often it is refused, before it is taken. */
  times: number
  readonly words: string
  /** After so many tries it says nothing: the call hangs. */
  readonly silentAfter?: number
}

interface Call {
  readonly orderId: unknown
  readonly atMs: number
  readonly taken: boolean
}

let refusals = new Map<unknown, Refusal>()
let calls: Call[] = []

createServer((request, response) => {
  answer(request, response).catch((error: unknown) =>
    send(response, 400, { code: 'bad-request', detail: String(error) }),
  )
}).listen(Number(process.env.PORT))
process.on('SIGTERM', () => process.exit())

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const route = `${request.method} ${request.url}`
  if (route === 'POST /parcels') return fetchParcel(await bodyOf(request), response)
  if (request.headers.authorization !== `Bearer ${process.env.CONTROL_TOKEN}`) return send(response, 404, {})
  if (route === 'GET /control') return send(response, 200, { calls })
  if (route === 'DELETE /control') calls = []
  else if (route !== 'PUT /control') return send(response, 404, {})
  else refusals = new Map(Object.entries(JSON.parse(await bodyOf(request)).refusals))
  send(response, 200, {})
}

function fetchParcel(body: string, response: ServerResponse): void {
  const { orderId } = JSON.parse(body)
  const refusal = refusals.get(orderId)
  const refused = refusal !== undefined && refusal.times > 0
  const before = calls.filter((call) => call.orderId === orderId).length
  calls.push({ orderId, atMs: Date.now(), taken: !refused })
  if (!refused) return void send(response, 201, {})
  refusal.times -= 1
  if (before === refusal.silentAfter) return
  send(response, 500, { code: 'parcel-refused', detail: refusal.words })
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks).toString()
}

function send(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}
