import { expect, test } from 'vitest'
import { returnToStock, takeFromStock } from './stock.ts'

const stock = new Map([
  ['lantern', { name: 'Brass Lantern', available: 1 }],
  ['rope', { name: 'Rope', available: 10 }],
])

test('an order takes all of its lines', () => {
  const taking = takeFromStock(stock, [
    { productId: 'lantern', quantity: 1 },
    { productId: 'rope', quantity: 4 },
  ])

  expect(taking).toEqual({
    taken: true,
    stock: new Map([
      ['lantern', { name: 'Brass Lantern', available: 0 }],
      ['rope', { name: 'Rope', available: 6 }],
    ]),
  })
})

test('an order that is short of one product takes nothing, and says which', () => {
  const taking = takeFromStock(stock, [
    { productId: 'rope', quantity: 4 },
    { productId: 'lantern', quantity: 3 },
  ])

  expect(taking).toEqual({ taken: false, reason: 'Brass Lantern: 3 wanted, 1 left.' })
  expect(stock.get('rope')?.available).toBe(10)
})

test('every product that is short is named', () => {
  const taking = takeFromStock(stock, [
    { productId: 'lantern', quantity: 2 },
    { productId: 'rope', quantity: 11 },
  ])

  expect(taking).toMatchObject({ reason: 'Brass Lantern: 2 wanted, 1 left. Rope: 11 wanted, 10 left.' })
})

test('two lines of one product count together', () => {
  const line = { productId: 'rope', quantity: 6 }

  expect(takeFromStock(stock, [line, line])).toEqual({ taken: false, reason: 'Rope: 12 wanted, 10 left.' })
})

test('a product that the catalog does not have cannot be taken', () => {
  const taking = takeFromStock(stock, [{ productId: 'anchor', quantity: 1 }])

  expect(taking).toEqual({ taken: false, reason: 'Product anchor is not in the catalog.' })
})

test('what goes back can be sold again', () => {
  const after = returnToStock(stock, [{ productId: 'lantern', quantity: 2 }])

  expect(after.get('lantern')?.available).toBe(3)
})
