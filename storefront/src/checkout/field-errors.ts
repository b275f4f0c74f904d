import type { Problem } from '@bulkhead/types'
import { type FieldName, fields } from './details.ts'

export type FieldErrors = Readonly<Partial<Record<FieldName, string>>>

/** What the store finds wrong, by the field it is said about: "must not be empty" becomes "Name must not be empty". */
export function fieldErrorsOf({ errors = [] }: Pick<Problem, 'errors'>): FieldErrors {
  const found = fields.flatMap(({ name, path, label }) => {
    const error = errors.find((candidate) => candidate.path === path)
    return error ? [[name, /^(must|is) /.test(error.message) ? `${label} ${error.message}.` : error.message]] : []
  })
  return Object.fromEntries(found)
}
