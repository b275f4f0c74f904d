import { type OrderStatus, orderStatus } from '@bulkhead/types'
import type { Agent } from 'undici'
import { z } from 'zod'

/** What the store answered. */
export interface Answer {
  readonly status: number
  /** It came from the gateway's memory, and says so. */
  readonly stale: boolean
  readonly text: string
}

export interface Call {
  readonly method: 'GET' | 'PUT' | 'POST' | 'PATCH'
  readonly path: string
  readonly json?: unknown
  readonly key?: string
}

/** A browser at the store's door, with cookies of its own. */
export interface Shopper {
  /** Nothing, when no answer came within a shopper's patience or the connection broke. */
  ask(call: Call): Promise<Answer | undefined>
  /** The statuses that an order's event stream tells. @throws when it can't be opened, or breaks */
  follow(orderId: string, signal: AbortSignal): AsyncGenerator<OrderStatus>
}

/** Longer than the store ever needs to say no (a second), and longer than anyone waits at a till. */
export const patienceMs = 3_000
/** The store sends a comment each 10 s, so a stream that is silent for longer is dead. */
const streamSilenceMs = 12_000

export function createShopper(address: string, dispatcher: Agent): Shopper {
  let cookie = ''

  function open({ method, path, json, key }: Call, signal: AbortSignal, bodyTimeout: number) {
    const headers = {
      ...(cookie !== '' && { cookie }),
      ...(json !== undefined && { 'content-type': 'application/json' }),
      ...(key !== undefined && { 'idempotency-key': key }),
    }
    const body = json === undefined ? null : JSON.stringify(json)
    const { origin } = new URL(address)
    return dispatcher.request({ origin, path, method, headers, body, signal, headersTimeout: patienceMs, bodyTimeout })
  }

  async function asked(call: Call): Promise<Answer> {
    const { statusCode, headers, body } = await open(call, AbortSignal.timeout(patienceMs), patienceMs)
    const text = await body.text()
    const [given] = [headers['set-cookie'] ?? []].flat()
    if (given) cookie = given.split(';')[0] ?? cookie
    return { status: statusCode, stale: headers['store-stale'] !== undefined, text }
  }

  return {
    ask: (call) => asked(call).catch(() => undefined),
    follow: async function* (orderId, signal) {
      const path = `/api/orders/${orderId}/events`
      const { statusCode, body } = await open({ method: 'GET', path }, signal, streamSilenceMs)
      if (statusCode !== 200) {
        await body.dump()
        throw new Error(`the stream of ${orderId} was answered ${statusCode}`)
      }
      yield* statusesIn(body)
    },
  }
}

/** Of an order only its status is wanted here. */
const shownOrder = z.object({ status: orderStatus })

/** https://html.spec.whatwg.org/multipage/server-sent-events.html: the store's data is one line of JSON. */
async function* statusesIn(chunks: AsyncIterable<Buffer>): AsyncGenerator<OrderStatus> {
  const decoder = new TextDecoder()
  let rest = ''
  for await (const chunk of chunks) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) {
      if (line.startsWith('data: ')) yield shownOrder.parse(JSON.parse(line.slice('data: '.length))).status
    }
  }
}
