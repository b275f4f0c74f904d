import type { Problem } from '@bulkhead/types'
import { NoAnswer, Refused } from './refusals.ts'

/** What the store answered. `asOf` is there when it is from memory: the moment (ms) when it was last known to be so. */
export interface Answer<Body> {
  readonly body: Body
  readonly asOf?: number
}

export interface Question {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  readonly json?: unknown
  readonly idempotencyKey?: string
}

/** Longer than the gateway's own deadline: who waits longer than this waits for nobody. */
const deadlineMs = 8_000

/**
 * Asks the store's API. The one place where what comes in is taken for what the API says it is.
 * @throws Refused with the store's problem, NoAnswer when none came
 */
export async function ask<Body>(path: string, question: Question = {}): Promise<Answer<Body>> {
  const response = await send(path, question).catch((error: unknown) => {
    throw new NoAnswer('The store did not answer.', { cause: error })
  })
  if (!response.ok) throw await refusalOf(response)
  const body: Body = response.status === 204 ? undefined : await readJson(response)
  const staleSeconds = response.headers.get('store-stale')
  return staleSeconds === null ? { body } : { body, asOf: Date.now() - Number(staleSeconds) * 1_000 }
}

function send(path: string, { method = 'GET', json, idempotencyKey }: Question): Promise<Response> {
  return fetch(`/api${path}`, {
    method,
    headers: {
      accept: 'application/json',
      ...(json !== undefined && { 'content-type': 'application/json' }),
      ...(idempotencyKey !== undefined && { 'idempotency-key': idempotencyKey }),
    },
    ...(json !== undefined && { body: JSON.stringify(json) }),
    signal: AbortSignal.timeout(deadlineMs),
  })
}

/** What breaks off half-way is no answer either. */
async function readJson(response: Response) {
  try {
    return await response.json()
  } catch (error) {
    throw new NoAnswer('The store’s answer did not arrive whole.', { cause: error })
  }
}

async function refusalOf(response: Response): Promise<Error> {
  const body: unknown = await response.json().catch(() => undefined)
  return isProblem(body) ? new Refused(body) : new NoAnswer(`Something answered ${response.status}, but not the store.`)
}

function isProblem(body: unknown): body is Problem {
  return typeof body === 'object' && body !== null && 'code' in body && 'detail' in body && 'status' in body
}
