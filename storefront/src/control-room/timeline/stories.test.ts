import type { BusStep } from '@bulkhead/types'
import { expect, test } from 'vitest'
import { aStep } from '../testing/samples.ts'
import { chaptersOf, newestType } from './chapters.ts'
import { addSteps } from './stories.ts'

const startMs = Date.parse('2026-01-31T09:30:00.000Z')

/** `cart published cart.checked-out` at so many milliseconds, in short. */
function step(ms: number, words: string, subject = 'an order'): BusStep {
  const [service = '', did, type = ''] = words.split(' ')
  const at = new Date(startMs + ms).toISOString()
  const what = { service, eventId: `${type} of ${subject}`, type: `store.${type}.v1`, subject, at }
  return aStep({ ...what, did: did === 'published' ? 'published' : 'handled' })
}

const checkout = [
  step(0, 'cart published cart.checked-out'),
  step(9, 'order handled cart.checked-out'),
  step(12, 'order published order.placed'),
  step(20, 'catalog handled order.placed'),
]

test('the steps of one order are its story, event by event, with who has yet to hear it', () => {
  const [story] = addSteps([], checkout)

  expect(story && chaptersOf(story)).toEqual([
    {
      eventId: 'cart.checked-out of an order',
      type: 'store.cart.checked-out.v1',
      atMs: 0,
      teller: 'cart',
      handled: [{ service: 'order', atMs: 9 }],
      waiting: [],
    },
    {
      eventId: 'order.placed of an order',
      type: 'store.order.placed.v1',
      atMs: 12,
      teller: 'order',
      handled: [{ service: 'catalog', atMs: 20 }],
      waiting: ['cart'],
    },
  ])
})

test('steps that come late, or twice, make the same story', () => {
  const [late, ...others] = checkout
  const known = addSteps([], others)

  expect(addSteps(known, [...others, ...(late ? [late] : [])])).toEqual(addSteps([], checkout))
})

test('the newest order stands first, and its newest event is what was told last', () => {
  const stories = addSteps(addSteps([], checkout), [step(50, 'cart published cart.checked-out', 'another')])

  expect(stories.map(({ orderId }) => orderId)).toEqual(['another', 'an order'])
  expect(stories.map(newestType)).toEqual(['store.cart.checked-out.v1', 'store.order.placed.v1'])
})

test('what is not about an order is in no story', () => {
  const others = [step(0, 'catalog published product.changed'), step(0, 'cart handled lab.poisoned')]

  expect(addSteps([], others)).toEqual([])
})

test('the oldest stories are forgotten', () => {
  const steps = Array.from({ length: 300 }, (_, index) =>
    step(index, 'cart published cart.checked-out', `order ${index}`),
  )
  const stories = addSteps([], steps)

  expect(stories).toHaveLength(120)
  expect(stories[0]?.orderId).toBe('order 299')
})
