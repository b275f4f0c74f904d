import type { Sample } from '../samples.ts'
import type { BadCall } from './bad-call.ts'

const id = '01990000-0000-7000-8000-000000000001'

const notIds = [
  ['a number', '1'],
  ['a word', 'not-an-id'],
  ['an id with a letter too many', `${id}a`],
  ['an id without hyphens', id.replaceAll('-', '')],
  ['an injection', encodeURIComponent(`${id}' or 1=1 --`)],
  ['NUL', '%00'],
  ['an emoji', encodeURIComponent('🦜')],
  ['a way out of the folder', '..%2F..%2Fetc%2Fpasswd'],
  ['2,000 letters', 'a'.repeat(2_000)],
] as const

const notEncoded = ['%', '%zz', '%C0%80', '%ED%A0%80']

/** Paths whose ids are no ids, or that can't be decoded. */
export function badPaths({ operation, call }: Sample): BadCall[] {
  const [name] = Object.keys(operation.params?.shape ?? {})
  if (name === undefined) return []
  const at = (value: string) => ({ ...call, path: call.path.replace(`{${name}}`, value) })
  const ids = name === 'service' ? [] : notIds
  return [
    ...ids.map(([what, value]) => ({ what: `${what} for an id`, call: at(value), status: 400, field: name })),
    ...notEncoded.map((value) => ({ what: `a path that says ${value}`, call: at(value), status: 400 })),
  ]
}

const pages = [
  ['limit=0', 'limit'],
  ['limit=101', 'limit'],
  ['limit=-1', 'limit'],
  ['limit=1.5', 'limit'],
  ['limit=ten', 'limit'],
  ['limit=', 'limit'],
  ['limit=1&limit=2', 'limit'],
  ['cursor=', 'cursor'],
  ['cursor=%00', 'cursor'],
  ['cursor=nonsense', 'cursor'],
  [`cursor=${Buffer.from('{"id":1}').toString('base64url')}`, 'cursor'],
  [`cursor=${Buffer.from('null').toString('base64url')}`, 'cursor'],
  [`cursor=${'a'.repeat(513)}`, 'cursor'],
  ['colour=red', 'colour'],
  ['limit[]=1', 'limit[]'],
  ['__proto__=1', '__proto__'],
  ['constructor=1', 'constructor'],
] as const

const products = [
  ['sort=cheapest', 'sort'],
  ['sort=name&sort=price', 'sort'],
  ['category=%00', 'category'],
  [`category=${'a'.repeat(61)}`, 'category'],
  ['query=a&query=b', 'query'],
] as const

/** Queries of the lists with something wrong in them. */
export function badQueries({ operation, call }: Sample): BadCall[] {
  if (!operation.query) return []
  const own = operation.path === '/api/products' ? products : []
  return [...pages, ...own].map(([query, field]) => ({
    what: `?${query.slice(0, 60)}`,
    call: { ...call, path: `${call.path}?${query}` },
    status: 400,
    field,
  }))
}
