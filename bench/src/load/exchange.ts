import type { Client } from 'undici'

export interface Answer {
  readonly status: number
  readonly headers: NodeJS.Dict<string | string[]>
  readonly body: Buffer
}

export interface Question {
  readonly method: 'GET' | 'PUT' | 'POST'
  readonly path: string
  readonly headers?: Record<string, string>
  readonly body?: string
}

/** Asks with undici's `dispatch`, which costs the least: the generator shares the machine with what it measures. */
export function exchange(client: Client, { method, path, headers = {}, body }: Question): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let status = 0
    let given: Answer['headers'] = {}
    client.dispatch(
      { method, path, headers, body: body ?? null },
      {
        onRequestStart: () => undefined,
        onResponseStart: (_controller, statusCode, responseHeaders) => {
          status = statusCode
          given = responseHeaders
        },
        onResponseData: (_controller, chunk) => void chunks.push(chunk),
        onResponseEnd: () => {
          const [first = Buffer.alloc(0), ...more] = chunks
          resolve({ status, headers: given, body: more.length === 0 ? first : Buffer.concat(chunks) })
        },
        onResponseError: (_controller, error) => reject(error),
      },
    )
  })
}

/** @throws Error with what was answered instead */
export async function ask(client: Client, question: Question, expected: number): Promise<Answer> {
  const answer = await exchange(client, question)
  if (answer.status === expected) return answer
  const words = answer.body.toString().slice(0, 200)
  throw new Error(`${question.method} ${question.path} was answered ${answer.status} instead of ${expected}: ${words}`)
}
