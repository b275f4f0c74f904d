import type { Operation } from '@bulkhead/types'
import { z } from 'zod'
import type { Sample } from '../samples.ts'
import type { BadCall } from './bad-call.ts'

const record = z.record(z.string(), z.unknown())

/** What a field may wrongly hold; which of it is wrong, the field's schema knows. */
const values: readonly (readonly [string, unknown])[] = [
  ['nothing', undefined],
  ['null', null],
  ['a truth', true],
  ['a number', 42],
  ['a list', []],
  ['an object', {}],
  ['text', 'text'],
  ['a number in quotes', '1'],
  ['zero', 0],
  ['a negative number', -1],
  ['a fraction', 1.5],
  ['a number beyond measure', 1e21],
  ['a number a little too large', 1_000_001],
  ['empty text', ''],
  ['blank text', '   '],
  ['3,000 letters', 'x'.repeat(3_000)],
  ['text with NUL', 'a\0b'],
  ['half a surrogate pair', 'a\ud83e'],
  ['text with a control character', 'a\u0007b'],
]

/** Each field of the body holding each value that it must not hold. */
export function badFields({ operation, call }: Sample): BadCall[] {
  if (!operation.body) return []
  return leavesOf(call.json).flatMap((path) =>
    values.flatMap(([what, value]): BadCall[] => {
      const json = replaced(call.json, path, value)
      if (accepts(operation, json)) return []
      return [{ what: `${path.join('.')} being ${what}`, call: { ...call, json }, status: 400, field: path.join('.') }]
    }),
  )
}

/** Fields that nobody asked for, also those that are dangerous in a careless program. */
export function unknownFields({ operation, call }: Sample): BadCall[] {
  if (!operation.body) return []
  return ['colour', 'priceCents2', '__proto__', 'constructor', 'toString'].map((field) => ({
    what: `an unknown field ${field}`,
    call: { ...without(call), raw: `{${JSON.stringify(field)}:{"isStaff":true},${JSON.stringify(call.json).slice(1)}` },
    status: 400,
    field,
  }))
}

function without({ json: _, ...call }: Sample['call']): Sample['call'] {
  return { ...call, headers: { ...call.headers, 'content-type': 'application/json' } }
}

function accepts(operation: Operation, json: unknown): boolean {
  return operation.body?.safeParse(JSON.parse(JSON.stringify(json))).success ?? true
}

/** The paths of all values in a body that are not objects, and of the objects. */
function leavesOf(json: unknown, path: readonly string[] = []): string[][] {
  const fields = record.safeParse(json)
  if (!fields.success) return []
  return Object.entries(fields.data).flatMap(([name, value]) => [[...path, name], ...leavesOf(value, [...path, name])])
}

function replaced(json: unknown, [name, ...rest]: readonly string[], value: unknown): unknown {
  if (name === undefined) return value
  const fields = record.parse(json)
  return { ...fields, [name]: replaced(fields[name], rest, value) }
}
