import type { Message } from '@bulkhead/bus'
import { request } from 'undici'
import type { PartState } from '../part.ts'
import { CannotDo } from './cannot-do.ts'
import { controlProblem, partList, type StoreFile } from './protocol.ts'

/** What the launcher does when it is asked. Each call rejects with CannotDo where it refuses. */
export interface Launcher {
  parts(): Promise<Readonly<Record<string, PartState>>>
  bring(part: string, state: PartState): Promise<void>
  putOnQueue(subscriber: string, message: Message): Promise<void>
}

/** A database takes a while to stop. */
const deadlineMs = 30_000

export function launcherAt({ url, token }: StoreFile['control']): Launcher {
  async function ask(method: string, path: string, body?: unknown): Promise<unknown> {
    const answer = await request(`${url}${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: body === undefined ? null : JSON.stringify(body),
      headersTimeout: deadlineMs,
    })
    const said: unknown = await answer.body.json()
    if (answer.statusCode !== 200) throw new CannotDo(controlProblem.parse(said).detail)
    return said
  }

  return {
    parts: async () => partList.parse(await ask('GET', '/parts')).parts,
    bring: async (part, state) => void (await ask('PUT', `/parts/${part}`, { state })),
    putOnQueue: async (subscriber, message) => void (await ask('POST', `/queues/${subscriber}`, message)),
  }
}
