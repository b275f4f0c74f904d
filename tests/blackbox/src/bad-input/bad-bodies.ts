import type { Call } from '../client/send.ts'
import type { Sample } from '../samples.ts'
import type { BadCall } from './bad-call.ts'

const kibibyte = 1_024
const pieceBytes = 8 * kibibyte
const depth = 15_000

const notJson = [
  ['half a body', '{"quantity":'],
  ['single quotes', "{'quantity':1}"],
  ['a bare word', 'quantity'],
  ['NaN', '{"quantity":NaN}'],
  ['a NUL', '\0'],
  ['brackets that never close', '['.repeat(depth)],
  ['XML', '<quantity>1</quantity>'],
] as const

const notAnObject = [
  ['a list', '[]'],
  ['text', '"text"'],
  ['a number', '42'],
  ['null', 'null'],
  ['a deep list', '['.repeat(depth) + ']'.repeat(depth)],
  ['a deep object', `${'{"a":'.repeat(depth / 2)}1${'}'.repeat(depth / 2)}`],
] as const

const otherMedia = [
  'text/plain',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'application/merge-patch+json',
  'application/json; charset=latin1',
  'nonsense',
]

/** Bodies that are wrong as a whole. A call that takes no body is given one too, unless it only reads. */
export function badBodies({ operation, call }: Sample): BadCall[] {
  if (operation.method === 'get') return []
  const { json, ...bare } = call
  const right = JSON.stringify(json ?? {})
  const as = (type: string, raw: Call['raw']): Call => ({
    ...bare,
    headers: { ...bare.headers, 'content-type': type },
    ...(raw !== undefined && { raw }),
  })
  const asJson = (raw: Call['raw']) => as('application/json', raw)
  const padded = (bytes: number) => right + ' '.repeat(bytes - right.length)

  return [
    ...notJson.map(([what, raw]) => ({ what: `${what}, which is not JSON`, call: asJson(raw), status: 400 })),
    ...(operation.body ? notAnObject : []).map(([what, raw]) => ({ what, call: asJson(raw), status: 400 })),
    ...(operation.body ? [{ what: 'no body', call: bare, status: 400 }] : []),
    ...otherMedia.map((type) => ({ what: `a body of type ${type}`, call: as(type, right), status: 415 })),
    { what: 'a body without a type', call: { ...bare, raw: right }, status: 415 },
    { what: 'a body of 65 KiB', call: asJson(padded(65 * kibibyte)), status: 413 },
    { what: 'a body of 3 MiB', call: asJson(padded(3 * kibibyte * kibibyte)), status: 413 },
    { what: 'a body of 80 KiB without a length', call: asJson(inPieces(padded(80 * kibibyte))), status: 413 },
  ]
}

function inPieces(text: string): Uint8Array[] {
  const bytes = Buffer.from(text)
  const starts = Array.from({ length: Math.ceil(bytes.length / pieceBytes) }, (_, index) => index * pieceBytes)
  return starts.map((start) => bytes.subarray(start, start + pieceBytes))
}
