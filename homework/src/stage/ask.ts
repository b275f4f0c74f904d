import { once } from 'node:events'
import { type IncomingHttpHeaders, request } from 'node:http'
import { NotHeld } from '../exercise/not-held.ts'

export interface Question {
  readonly method?: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** Sent as JSON; a string or a Buffer as it is. */
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
  /** 5 s, unless said. */
  readonly deadlineMs?: number
}

export interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  /** What JSON says; the text where it is none. */
  readonly body: unknown
  readonly text: string
  readonly ms: number
}

const patienceMs = 5_000
const mostBytes = 4 * 1_024 ** 2

/**
 * Asks over HTTP, on a connection of its own.
 * @throws NotHeld when no answer comes in time: who is asked here is the submission
 */
export async function ask(url: string | URL, question: Question = {}): Promise<Answer> {
  const { method = 'GET', body, headers = {}, deadlineMs = patienceMs } = question
  const began = performance.now()
  const signal = AbortSignal.timeout(deadlineMs)
  const sent = bytesOf(body)
  const type = sent && !Buffer.isBuffer(body) ? { 'content-type': 'application/json' } : {}
  const length = sent ? { 'content-length': sent.length } : {}
  try {
    const asking = request(url, { method, headers: { ...type, ...length, ...headers }, agent: false, signal })
    asking.end(sent)
    const [answer] = await once(asking, 'response')
    const chunks: Buffer[] = []
    let bytes = 0
    for await (const chunk of answer) {
      bytes += chunk.length
      if (bytes > mostBytes) throw new Error('it had no end')
      chunks.push(chunk)
    }
    const text = Buffer.concat(chunks).toString('utf8')
    return {
      status: answer.statusCode,
      headers: answer.headers,
      body: jsonOr(text),
      text,
      ms: performance.now() - began,
    }
  } catch (error) {
    const { pathname } = new URL(url)
    throw new NotHeld(
      `${method} ${pathname} was not answered: ${signal.aborted ? `nothing came within ${deadlineMs / 1_000} s` : reasonOf(error)}`,
    )
  }
}

function bytesOf(body: unknown): Buffer | undefined {
  if (body === undefined) return undefined
  if (Buffer.isBuffer(body)) return body
  return Buffer.from(typeof body === 'string' ? body : JSON.stringify(body))
}

function jsonOr(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

/** The ways in which nobody answers, in words: nobody listens there, or whoever did went away. */
function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'ECONNRESET' || code === 'ECONNREFUSED' || code === 'EPIPE') return 'the connection was closed'
  return error instanceof Error ? error.message : String(error)
}
