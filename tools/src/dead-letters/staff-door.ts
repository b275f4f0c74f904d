import { type DeadLetterList, deadLetterList, type Problem, problem, replayed } from '@bulkhead/types'
import { request } from 'undici'
import { Refused } from '../faults/refusal.ts'
import type { QueuedTarget } from '../faults/targets.ts'
import type { RunningStore } from '../running-store/running-store.ts'

/** The store's public door, as staff may use it. */
export interface StaffDoor {
  deadLetters(): Promise<DeadLetterList>
  /** All that the service has parked, or those of one id. @returns how many were handed to the service again */
  replay(service: QueuedTarget, id?: string): Promise<number>
}

const deadlineMs = 10_000

/** Signs in with the store's own staff token, or the one given. @throws Refused */
export async function openStaffDoor(store: RunningStore, given: string | undefined): Promise<StaffDoor> {
  const token = given || (await store.staffToken())
  if (!token) throw new Refused('The staff token can’t be had while the gateway is down: npm run heal gateway.')
  const cookie = await signIn(store.address, token)
  const headers = { cookie }
  return {
    deadLetters: async () => {
      const { text } = await ask(`${store.address}/api/dead-letters`, { method: 'GET', headers })
      return deadLetterList.parse(JSON.parse(text))
    },
    replay: async (service, id) => {
      const which = id === undefined ? service : `${service}/${encodeURIComponent(id)}`
      const asked = ask(`${store.address}/api/dead-letters/${which}/replay`, { method: 'POST', headers })
      return asked.then(({ text }) => replayed.parse(JSON.parse(text)).replayed, noneIfNotFound)
    },
  }
}

/** The store's own refusal. */
class StoreRefused extends Refused {
  readonly code: string

  constructor({ code, detail }: Problem) {
    super(`The store refuses: ${detail}`)
    this.code = code
  }
}

function noneIfNotFound(error: unknown): number {
  if (error instanceof StoreRefused && error.code === 'dead-letter-not-found') return 0
  throw error
}

async function signIn(address: string, token: string): Promise<string> {
  const { cookies } = await ask(`${address}/api/staff/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token }),
  })
  return cookies.map((cookie) => cookie.split(';')[0]).join('; ')
}

interface Asked {
  readonly method: 'GET' | 'POST'
  readonly headers: Record<string, string>
  readonly body?: string
}

async function ask(url: string, asked: Asked): Promise<{ text: string; cookies: string[] }> {
  const limits = { headersTimeout: deadlineMs, bodyTimeout: deadlineMs, reset: true }
  const answer = await request(url, { ...asked, ...limits }).catch((error: unknown) => {
    throw new Refused(`${new URL(url).origin} does not answer: ${error instanceof Error ? error.message : error}.`)
  })
  const text = await answer.body.text()
  if (answer.statusCode < 300) return { text, cookies: [answer.headers['set-cookie'] ?? []].flat() }
  throw new StoreRefused(problem.parse(JSON.parse(text)))
}
