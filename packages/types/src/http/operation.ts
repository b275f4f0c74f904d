import type { z } from 'zod'

/** One call of the public API: what it takes, what it answers when it succeeds, and its own refusals. */
export interface Operation {
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete'
  /** In OpenAPI's form, such as `/api/orders/{id}`. */
  readonly path: string
  readonly summary: string
  readonly access: 'everyone' | 'shopper' | 'staff'
  readonly params?: z.ZodObject
  readonly query?: z.ZodObject
  readonly headers?: z.ZodObject
  readonly body?: z.ZodType
  readonly status: 200 | 202 | 204
  readonly answer?: z.ZodType
  readonly mediaType?: 'text/event-stream'
  /** Statuses of problems beyond those that any call may answer (400, 403, 415, 429, 503 …). */
  readonly refusals?: readonly number[]
  /** It is there only where the setting `LAB` is `on`; elsewhere its path is unknown: 404. */
  readonly onlyInLab?: true
}
