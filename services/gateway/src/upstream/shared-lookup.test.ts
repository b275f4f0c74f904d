import { promises as dns, type LookupAddress } from 'node:dns'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { createSharedLookup } from './shared-lookup.ts'

test('a name that many connections ask for at once is looked up once, and once more for those that come later', async () => {
  let asked = 0
  const lookup = promisify(
    createSharedLookup((hostname, options) => {
      asked += 1
      return dns.lookup(hostname, options)
    }),
  )

  const found = await Promise.all(Array.from({ length: 100 }, () => lookup('localhost', { all: true, family: 4 })))
  expect(asked).toBe(1)
  expect(new Set(found.map((addresses) => JSON.stringify(addresses)))).toEqual(
    new Set([JSON.stringify([{ address: '127.0.0.1', family: 4 } satisfies LookupAddress])]),
  )

  await lookup('localhost', { all: true, family: 4 })
  expect(asked).toBe(2)
})

test('a name that is gone is gone for all who ask, and is asked for again afterwards', async () => {
  let gone = true
  const lookup = promisify(
    createSharedLookup(async () => {
      if (gone) throw Object.assign(new Error('getaddrinfo ENOTFOUND cart'), { code: 'ENOTFOUND' })
      return { address: '127.0.0.1', family: 4 }
    }),
  )

  const refused = await Promise.allSettled([lookup('cart', {}), lookup('cart', {})])
  expect(refused.map(({ status }) => status)).toEqual(['rejected', 'rejected'])

  gone = false
  expect(await lookup('cart', {})).toBe('127.0.0.1')
})
