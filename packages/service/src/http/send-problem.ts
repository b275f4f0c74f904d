import { STATUS_CODES } from 'node:http'
import type { Problem } from '@bulkhead/types'
import type { Response } from 'express'
import type { ProblemError } from './problem-error.ts'

/** Answers with an RFC 9457 problem document. */
export function sendProblem(response: Response, problem: ProblemError): void {
  const { errors, service, headers } = problem.extras
  const body: Problem = {
    type: 'about:blank',
    title: STATUS_CODES[problem.status] ?? 'Error',
    status: problem.status,
    detail: problem.message,
    code: problem.code,
    requestId: String(response.getHeader('x-request-id') ?? ''),
    ...(errors && { errors: [...errors] }),
    ...(service && { service }),
  }
  response.status(problem.status)
  if (headers) response.set(headers)
  // As a buffer: to text Express would add a charset, which this media type doesn't have.
  response.setHeader('Content-Type', 'application/problem+json')
  response.send(Buffer.from(JSON.stringify(body)))
}
