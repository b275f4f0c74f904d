import type { Answer } from '../upstream/answer.ts'

/** A refusal that several share tells each of them the id of their own request. What isn't a refusal goes on untouched. */
export function ownRefusal(answer: Answer, requestId: string | undefined): Answer {
  if (answer.status < 400) return answer
  const refusal = readJson(answer.body)
  if (typeof refusal !== 'object' || refusal === null) return answer
  if (!('requestId' in refusal) || refusal.requestId === requestId) return answer
  return { ...answer, body: Buffer.from(JSON.stringify({ ...refusal, requestId })) }
}

function readJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString())
  } catch {
    return undefined
  }
}
