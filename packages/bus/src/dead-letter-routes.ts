import { type Route, type Sessions, serviceUnavailable } from '@bulkhead/service'
import type { DeadLetter } from '@bulkhead/types'
import { z } from 'zod'
import type { Bus, ParkedMessage } from './bus.ts'
import { BusUnavailable } from './errors.ts'

export interface DeadLetterRoutesOptions {
  readonly subscriber: string
  readonly bus: Bus
  readonly sessions: Sessions
}

/**
 * For staff: `GET /dead-letters` answers `{ items: DeadLetter[] }`, `POST /dead-letters/replay` answers `202 { replayed }`.
 * 503 while the broker is away.
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
  ]
}

const withSubject = z.object({ subject: z.string() })

function deadLetterOf(service: string, { id, type, reason, attempts, parkedAt, body }: ParkedMessage): DeadLetter {
  const event = jsonOrText(body)
  return { service, id, type, subject: withSubject.safeParse(event).data?.subject, reason, attempts, parkedAt, event }
}

function jsonOrText(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return body
  }
}

async function orUnavailable<Result>(asked: Promise<Result>): Promise<Result> {
  return asked.catch((error: unknown) => {
    throw error instanceof BusUnavailable ? serviceUnavailable('rabbitmq') : error
  })
}
