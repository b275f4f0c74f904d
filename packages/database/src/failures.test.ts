import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { cannotStore, createDatabase, isNotReady, isTransient, isUnavailable } from './index.ts'

test.each([
  'EAI_AGAIN',
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'EPIPE',
  'ETIMEDOUT',
  '57P01',
  '57P02',
  '57P03',
  '57014',
  '53100',
  '53200',
  '53300',
  '53400',
  '58000',
  '58030',
  '25006',
  '25P03',
  '08006',
])('%s means that the database is away, not that the request was wrong', (code) => {
  const error = Object.assign(new Error('failed'), { code })
  expect(isUnavailable(error)).toBe(true)
  expect(isNotReady(error)).toBe(true)
  expect(isTransient(error)).toBe(false)
})

test.each(['40001', '40P01'])('%s means that the same transaction may succeed when run again', (code) => {
  const error = Object.assign(new Error('failed'), { code })
  expect(isTransient(error)).toBe(true)
  expect(isUnavailable(error)).toBe(false)
})

test.each(['53100', '58030', '25006'])('%s means that the database answers, but can store nothing', (code) => {
  expect(cannotStore(Object.assign(new Error('failed'), { code }))).toBe(true)
})

test.each(['57014', '53200', '53400', '40P01', '23505'])('%s may also be the fault of what was asked', (code) => {
  expect(cannotStore(Object.assign(new Error('failed'), { code }))).toBe(false)
})

test('a table that is missing means that the database waits for its migrations', () => {
  const error = Object.assign(new Error('relation "orders" does not exist'), { code: '42P01' })
  expect(isNotReady(error)).toBe(true)
  expect(isUnavailable(error)).toBe(false)
})

test.each([
  Object.assign(new Error('duplicate key'), { code: '23505' }),
  new Error('out of stock'),
  new TypeError('undefined is not a function'),
  'ECONNREFUSED',
  undefined,
])('%s is not for waiting', (error) => {
  expect(isUnavailable(error)).toBe(false)
  expect(isNotReady(error)).toBe(false)
  expect(isTransient(error)).toBe(false)
})

test.each(['postgres://127.0.0.1:1/shop', 'postgres://no-such-host.invalid/shop'])(
  'nobody answers at %s: the database is away',
  async (url) => {
    const db = createDatabase<unknown>({ url, name: 'test', connections: 1 })
    const error = await sql`select 1`.execute(db).catch((reason) => reason)
    expect(isUnavailable(error)).toBe(true)
    await db.destroy()
  },
)
