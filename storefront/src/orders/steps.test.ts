import type { OrderStatus } from '@bulkhead/types'
import { expect, test } from 'vitest'
import { stepsOf } from './steps.ts'

const at = '2026-01-31T09:30:00.000Z'
const lived = (...statuses: readonly OrderStatus[]) => statuses.map((status) => ({ status, at }))

test('an accepted order waits to be placed, and then confirmed', () => {
  expect(stepsOf({ status: 'accepted', history: lived('accepted') })).toEqual([
    { status: 'accepted', at, state: 'taken' },
    { status: 'placed', state: 'next' },
    { status: 'confirmed', state: 'ahead' },
  ])
})

test('a confirmed order has nothing ahead of it', () => {
  const steps = stepsOf({ status: 'confirmed', history: lived('accepted', 'placed', 'confirmed') })

  expect(steps.map(({ status, state }) => `${status} ${state}`)).toEqual([
    'accepted taken',
    'placed taken',
    'confirmed taken',
  ])
})

test('an order that was rejected or cancelled will not be confirmed any more', () => {
  expect(stepsOf({ status: 'rejected', history: lived('accepted', 'placed', 'rejected') })).toHaveLength(3)
  expect(stepsOf({ status: 'cancelled', history: lived('accepted', 'placed', 'cancelled') })).toHaveLength(3)
})
