import type { FieldError } from '@bulkhead/types'

/** What a refusal says beyond its status, code and detail. */
export interface ProblemExtras {
  readonly errors?: readonly FieldError[]
  readonly service?: string
  readonly headers?: Readonly<Record<string, string>>
}

/** A refusal that is about HTTP itself. What the store refuses is a domain error, which knows no HTTP. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError'
  readonly status: number
  readonly code: string
  readonly extras: ProblemExtras

  constructor(status: number, code: string, detail: string, extras: ProblemExtras = {}) {
    super(detail)
    this.status = status
    this.code = code
    this.extras = extras
  }
}

/** 400, naming each wrong field. */
export function invalidInput(errors: readonly FieldError[]): ProblemError {
  const fields = errors.map(({ path, message }) => (path === '' ? message : `${path} ${message}`))
  return new ProblemError(400, 'invalid-input', `The request is not valid: ${fields.join('; ')}.`, { errors })
}

/** 503 for a service that is down, too slow, or refused by its breaker; worth trying again in `retryAfterSeconds`. */
export function serviceUnavailable(service: string, retryAfterSeconds = 1): ProblemError {
  return new ProblemError(503, 'service-unavailable', `The ${service} service is not available just now.`, {
    service,
    headers: { 'Retry-After': String(retryAfterSeconds) },
  })
}
