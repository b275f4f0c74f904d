import type { BusStep } from '@bulkhead/types'
import { expect, test } from 'vitest'
import { createStepRing } from './step-ring.ts'

const steps = (count: number, first = 0): BusStep[] =>
  Array.from({ length: count }, (_, index) => ({
    service: 'cart',
    did: 'published',
    eventId: String(first + index),
    type: 'store.order.placed.v1',
    subject: 'order-7',
    at: '2026-01-31T09:30:00.000Z',
  }))

test('600 steps are known, the last ones', () => {
  const ring = createStepRing()
  for (let second = 0; second < 10; second += 1) ring.add(steps(100, second * 100))

  const known = ring.after()

  expect(known.steps).toHaveLength(600)
  expect(known.steps[0]?.eventId).toBe('400')
  expect(known.steps.at(-1)?.eventId).toBe('999')
})

test('who did not listen for long hears what is still known, once', () => {
  const ring = createStepRing()
  ring.add(steps(1))
  const { position } = ring.after()
  ring.add(steps(2_000, 1))

  const { steps: missed, position: now } = ring.after(position)

  expect(missed).toHaveLength(600)
  expect(ring.after(now).steps).toEqual([])
})
