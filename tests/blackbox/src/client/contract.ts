import { type Operation, operations, problem } from '@bulkhead/types'
import { expect } from 'vitest'
import type { z } from 'zod'
import type { Answer, Call } from './send.ts'

/** What holds for every answer of the store: this is checked for each one that a test receives. */
export function holdToContract(call: Pick<Call, 'method' | 'path'>, answer: Answer): void {
  const what = `${call.method} ${call.path.slice(0, 200)} → ${answer.status}`
  if (answer.status === 431 || call.method === 'HEAD') return
  expect(answer.headers['x-request-id'], what).toMatch(/^[\w.:-]{1,128}$/)
  const operation = operationOf(call)
  if (answer.status >= 400) holdToProblem(what, answer)
  else if (operation && !operation.mediaType) holdToOperation(what, answer, operation)
}

/** The value has the schema's shape, and nothing beside it. */
export function expectExactly<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  what?: string,
): z.output<Schema> {
  const parsed = schema.parse(value)
  expect(parsed, what).toStrictEqual(value)
  return parsed
}

function holdToOperation(what: string, { status, headers, body }: Answer, operation: Operation): void {
  expect(status, what).toBe(operation.status)
  if (operation.answer) {
    expect(headers['content-type'], what).toMatch(/^application\/json\b/)
    expectExactly(operation.answer, body, what)
  } else {
    expect(body, what).toBe('')
  }
}

function holdToProblem(what: string, { status, headers, body }: Answer): void {
  expect(headers['content-type'], what).toMatch(/^application\/problem\+json\b/)
  const refusal = expectExactly(problem, body, what)
  expect(refusal.status, what).toBe(status)
  expect(refusal.requestId, what).toBe(headers['x-request-id'])
  expect(refusal.code, what).toMatch(/^[a-z][a-z-]+$/)
  expect(refusal.detail, what).not.toBe('')
  if (status === 503 || status === 429) expect(headers['retry-after'], what).toMatch(/^\d+$/)
  if (status === 503) expect(refusal.service, what).toMatch(/^[a-z]+$/)
}

function operationOf({ method, path }: Pick<Call, 'method' | 'path'>): Operation | undefined {
  const [pathname = ''] = path.split('?')
  const matching = operations.filter((operation) => operation.method === method.toLowerCase())
  return matching.find((operation) => new RegExp(`^${operation.path.replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(pathname))
}
