import type { FieldError } from '@bulkhead/types'
import type { Request } from 'express'
import type { z } from 'zod'
import { invalidInput } from './problem-error.ts'

/** @throws ProblemError 400 that names each wrong field of the body */
export function parseBody<Schema extends z.ZodType>(schema: Schema, request: Request): z.output<Schema> {
  return parse(schema, request.body)
}

/** @throws ProblemError 400 that names each wrong query parameter */
export function parseQuery<Schema extends z.ZodType>(schema: Schema, request: Request): z.output<Schema> {
  return parse(schema, request.query)
}

/** @throws ProblemError 400 that names each wrong part of the path */
export function parseParams<Schema extends z.ZodType>(schema: Schema, request: Request): z.output<Schema> {
  return parse(schema, request.params)
}

/** `field` names what is parsed when it is a single value, such as a header. */
export function parse<Schema extends z.ZodType>(schema: Schema, value: unknown, field?: string): z.output<Schema> {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  throw invalidInput(result.error.issues.flatMap((issue) => fieldErrors(issue, field)))
}

function fieldErrors(issue: z.core.$ZodIssue, field: string | undefined): FieldError[] {
  const path = field === undefined ? issue.path : [field, ...issue.path]
  if (issue.code !== 'unrecognized_keys') return [{ path: path.join('.'), message: issue.message }]
  return issue.keys.map((key) => ({ path: [...path, key].join('.'), message: 'is not a known field' }))
}
