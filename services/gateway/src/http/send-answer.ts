import type { Response } from 'express'
import type { Answer } from '../upstream/answer.ts'

/** Passes a service's answer on, byte for byte. */
export function sendAnswer(response: Response, { status, headers, body }: Answer): void {
  response.statusCode = status
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
  response.end(body)
}
