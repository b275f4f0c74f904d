import type { Credential } from '@bulkhead/door'
import { currentTraceparent } from '@bulkhead/service'
import type { Request } from 'express'
import type { UpstreamCall } from '../upstream/answer.ts'

const publicPrefix = '/api'
const forwarded = ['content-type', 'accept', 'idempotency-key', 'x-request-id'] as const

/** The same call without `/api`, as the service knows it. */
export function callOf(request: Request, credential?: Credential): UpstreamCall {
  const method = request.method === 'HEAD' ? 'GET' : request.method
  const path = pathOf(request)
  const body: unknown = request.body
  const hasBody = method !== 'GET' && Buffer.isBuffer(body) && body.length > 0
  return { method, path, headers: headersOf(request, credential), ...(hasBody && { body }) }
}

/** What is asked for, as the service knows it. */
export function pathOf(request: Request): string {
  const queryAt = request.url.indexOf('?')
  return request.path.slice(publicPrefix.length) + (queryAt < 0 ? '' : request.url.slice(queryAt))
}

/** A question of the gateway's own, asked on behalf of the caller. */
export function callFor(request: Request, credential: Credential, path: string): UpstreamCall {
  return { method: 'GET', path, headers: headersOf(request, credential) }
}

/** Only these go on: what the caller says about who they are, in `Authorization`, never does. */
function headersOf(request: Request, credential: Credential | undefined): Record<string, string> {
  const headers: Record<string, string> = {}
  for (const name of forwarded) {
    const value = request.headers[name]
    if (typeof value === 'string') headers[name] = value
  }
  const traceparent = currentTraceparent()
  if (traceparent !== undefined) headers.traceparent = traceparent
  if (credential) headers.authorization = `Bearer ${credential.token}`
  return headers
}
