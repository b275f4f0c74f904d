import type { Response } from 'express'

/** What is answered instead of what was asked for, as RFC 9457 has it. `code` is a stable word, such as `not-a-buyer`. */
export interface Problem {
  readonly status: number
  readonly code: string
  readonly detail: string
}

export function sendProblem(response: Response, { status, code, detail }: Problem): void {
  const body = { type: 'about:blank', title: code, status, detail, code }
  response.status(status).type('application/problem+json').send(JSON.stringify(body))
}
