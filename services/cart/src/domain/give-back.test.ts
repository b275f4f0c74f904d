import { expect, test } from 'vitest'
import { giveBack, rejectionNotice } from './give-back.ts'

test('items come back behind what the shopper has added meanwhile', () => {
  const back = giveBack([{ productId: 'rope', quantity: 1 }], [{ productId: 'lamp', quantity: 2 }])

  expect(back).toEqual([
    { productId: 'rope', quantity: 1 },
    { productId: 'lamp', quantity: 2 },
  ])
})

test('quantities of one product add up, to 99 and no further', () => {
  expect(giveBack([{ productId: 'lamp', quantity: 3 }], [{ productId: 'lamp', quantity: 2 }])).toEqual([
    { productId: 'lamp', quantity: 5 },
  ])
  expect(giveBack([{ productId: 'lamp', quantity: 60 }], [{ productId: 'lamp', quantity: 60 }])).toEqual([
    { productId: 'lamp', quantity: 99 },
  ])
})

test('items come back into a full cart too', () => {
  const full = Array.from({ length: 50 }, (_, index) => ({ productId: `product ${index}`, quantity: 1 }))

  expect(giveBack(full, [{ productId: 'lamp', quantity: 1 }])).toEqual([...full, { productId: 'lamp', quantity: 1 }])
})

test('the shopper is told why they came back', () => {
  expect(rejectionNotice('Lamp: 2 wanted, 1 left.')).toEqual({
    code: 'order-rejected',
    message: 'Your order could not be filled, so its items are back in your cart: Lamp: 2 wanted, 1 left.',
  })
})
