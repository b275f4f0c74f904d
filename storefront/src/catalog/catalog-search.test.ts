import { expect, test } from 'vitest'
import { addressOf, searchIn } from './catalog-search.ts'

const searchAt = (address: string) => searchIn(new URL(address, 'http://store').searchParams)

test('the front page asks for nothing in particular', () => {
  expect(searchAt('/')).toEqual({})
  expect(searchAt('/?sort=name&query=++')).toEqual({})
  expect(addressOf({})).toBe('/')
})

test('a search can be sent to a friend', () => {
  const search = { query: 'brass lamp', category: 'Rope Goods', sort: '-price' } as const

  expect(addressOf(search)).toBe('/?query=brass+lamp&category=Rope+Goods&sort=-price')
  expect(searchAt(addressOf(search))).toEqual(search)
})

test('an order that the store does not know is left out', () => {
  expect(searchAt('/?sort=colour')).toEqual({})
})
