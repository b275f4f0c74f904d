import { ProblemError, parseParams, type Route, type Sessions, serviceUnavailable } from '@bulkhead/service'
import type { DeadLetter } from '@bulkhead/types'
import { z } from 'zod'
import type { Bus, ParkedMessage } from './bus.ts'
import { BusUnavailable } from './errors.ts'
import { jsonOrText, subjectOf } from './read-body.ts'

export interface DeadLetterRoutesOptions {
  readonly subscriber: string
  readonly bus: Bus
  readonly sessions: Sessions
}

/**
 * For staff: `GET /dead-letters` answers `{ items: DeadLetter[] }`; `POST /dead-letters/replay`, and of one of them
 * `POST /dead-letters/:id/replay`, answer `202 { replayed }`. 404 when nothing is parked under the id, and 503 while the
 * broker is away. A letter without an id can't be named in a path: it is replayed with all the others.
 */
export function deadLetterRoutes({ subscriber, bus, sessions }: DeadLetterRoutesOptions): Route[] {
  return [
    {
      method: 'get',
      path: '/dead-letters',
      handle: async (request, response) => {
        await sessions.requireStaff(request)
        const parked = await orUnavailable(bus.deadLetters(subscriber).list())
        response.json({ items: parked.map((message) => deadLetterOf(subscriber, message)) })
      },
    },
    {
      method: 'post',
      path: '/dead-letters/replay',
      handle: async (request, response) => {
        await sessions.requireStaff(request)
        const replayed = await orUnavailable(bus.deadLetters(subscriber).replay())
        response.status(202).json({ replayed })
      },
    },
    {
      method: 'post',
      path: '/dead-letters/:id/replay',
      handle: async (request, response) => {
        await sessions.requireStaff(request)
        const { id } = parseParams(byId, request)
        const replayed = await orUnavailable(bus.deadLetters(subscriber).replay(id))
        if (replayed === 0) throw new ProblemError(404, 'dead-letter-not-found', 'Nothing is parked under this id.')
        response.status(202).json({ replayed })
      },
    },
  ]
}

/** An unreadable message may have any id. */
const byId = z.strictObject({ id: z.string() })

function deadLetterOf(service: string, { id, type, reason, attempts, parkedAt, body }: ParkedMessage): DeadLetter {
  const event = jsonOrText(body)
  return { service, id, type, subject: subjectOf(event), reason, attempts, parkedAt, event }
}

async function orUnavailable<Result>(asked: Promise<Result>): Promise<Result> {
  return asked.catch((error: unknown) => {
    throw error instanceof BusUnavailable ? serviceUnavailable('rabbitmq') : error
  })
}
