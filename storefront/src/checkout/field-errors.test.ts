import { expect, test } from 'vitest'
import { fieldErrorsOf } from './field-errors.ts'

test('what the store finds wrong is said at the field it is about', () => {
  const errors = [
    { path: 'address.city', message: 'must not be empty' },
    { path: 'email', message: 'must be an email address' },
  ]

  expect(fieldErrorsOf({ errors })).toEqual({
    city: 'City must not be empty.',
    email: 'Email must be an email address.',
  })
})

test('what is wrong elsewhere is no field’s fault', () => {
  expect(fieldErrorsOf({ errors: [{ path: 'coupon', message: 'is not a known field' }] })).toEqual({})
  expect(fieldErrorsOf({})).toEqual({})
})
