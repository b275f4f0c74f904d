import { type DeadLetterList, deadLetter } from '@bulkhead/types'
import { z } from 'zod'
import type { Answer } from '../upstream/answer.ts'
import { upstreamNames } from '../upstream/upstream.ts'
import type { Ask } from './admitted.ts'
import type { GatewayDependencies } from './dependencies.ts'
import { callOf } from './upstream-call.ts'

const parked = z.object({ items: z.array(deadLetter) })

/** Asks every service at once. One that doesn't answer is named, and hides nothing of what the others have parked. */
export function listDeadLetters({ upstreams }: GatewayDependencies): Ask {
  return async (request, credential) => {
    const call = callOf(request, credential)
    const asked = upstreamNames.map((name) => upstreams[name].send(call).catch(() => undefined))
    const answers = await Promise.all(asked)
    const refusal = answers.find((answer) => answer && answer.status >= 400 && answer.status < 500)
    if (refusal) return refusal
    const unavailable = upstreamNames.filter((_, index) => answers[index]?.status !== 200)
    return merged(
      answers.flatMap((answer) => (answer?.status === 200 ? itemsOf(answer) : [])),
      unavailable,
    )
  }
}

function itemsOf({ body }: Answer): DeadLetterList['items'] {
  return parked.parse(JSON.parse(body.toString())).items
}

function merged(items: DeadLetterList['items'], unavailable: string[]): Answer {
  const list: DeadLetterList = { items, ...(unavailable.length > 0 && { unavailable }) }
  return { status: 200, headers: { 'content-type': 'application/json' }, body: Buffer.from(JSON.stringify(list)) }
}
