import { Readable } from 'node:stream'
import { setTimeout as delay } from 'node:timers/promises'
import { Pool } from 'undici'
import { inject } from 'vitest'
import '../provided.ts'
import { holdToContract } from './contract.ts'

/** One HTTP request to the store. */
export interface Call {
  readonly method: string
  /** As it goes over the wire, with the query; nothing is normalized. */
  readonly path: string
  readonly headers?: Readonly<Record<string, string>>
  /** Sent as JSON. */
  readonly json?: unknown
  /** Sent as it is, in one piece, or in pieces without a length. */
  readonly raw?: string | readonly Uint8Array[]
}

export interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly cookies: readonly string[]
  /** Parsed when it is JSON. */
  readonly body: unknown
}

let shared: { readonly url: string; readonly pool: Pool } | undefined

/** Connections to the store under test. */
export function storePool(): Pool {
  const url = inject('storeUrl')
  if (shared?.url !== url) shared = { url, pool: new Pool(url, { connections: 64, connectTimeout: 5_000 }) }
  return shared.pool
}

/**
 * Sends a request and holds the answer to the API's contract, whatever the test is about. A test asks faster than the store lets
 * one address ask: who is told to come later does.
 */
export async function send(call: Call): Promise<Answer> {
  const answer = await sendNow(call)
  if (answer.status !== 429) return answer
  await delay(Number(answer.headers['retry-after']) * 1_000)
  return send(call)
}

async function sendNow({ method, path, headers = {}, json, raw }: Call): Promise<Answer> {
  const answer = await storePool().request({
    method,
    path,
    headers: { ...(json !== undefined && { 'content-type': 'application/json' }), ...headers },
    body: json === undefined ? bodyOf(raw) : JSON.stringify(json),
    headersTimeout: 10_000,
    bodyTimeout: 15_000,
  })
  const text = await answer.body.text()
  const cookies = [answer.headers['set-cookie'] ?? []].flat()
  const flat = Object.entries(answer.headers).map(([name, value]) => [name, [value ?? ''].flat().join(', ')] as const)
  const received = {
    status: answer.statusCode,
    headers: Object.fromEntries(flat),
    cookies,
    body: text !== '' && /json/.test(String(answer.headers['content-type'])) ? JSON.parse(text) : text,
  }
  holdToContract({ method, path }, received)
  return received
}

function bodyOf(raw: Call['raw']): string | Readable | null {
  if (raw === undefined || typeof raw === 'string') return raw ?? null
  return Readable.from(raw)
}
