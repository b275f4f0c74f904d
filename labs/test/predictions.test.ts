import { journeys } from '@bulkhead/shoppers'
import { type faultNames, targetsIn } from '@bulkhead/tools'
import { expect, test } from 'vitest'
import { predict } from '../src/isolation/predictions/predict.ts'

const letters = { ok: '.', degraded: 'd', failed: 'F' } as const

/** A letter a journey: browse, product page, cart, checkout accepted, order confirmed, past orders. */
function predicted(architecture: 'microservices' | 'monolith', fault: (typeof faultNames)[number]) {
  return Object.fromEntries(
    targetsIn(architecture).map((target) => {
      const prediction = predict(architecture, target, fault)
      return [target, journeys.map((journey) => letters[prediction[journey]]).join('')]
    }),
  )
}

test('a service that hangs costs the store its own part, and no more', () => {
  expect(predicted('microservices', 'hang')).toEqual({
    catalog: 'dd..d.',
    cart: '..FFF.',
    order: '....dF',
    gateway: 'FFFFFF',
    rabbitmq: '....d.',
    'catalog-db': 'dd..d.',
    'cart-db': '..FFF.',
    'order-db': '....dF',
  })
})

test('a module of the monolith that hangs costs everything; one that errs costs its own part there too', () => {
  expect(new Set(Object.values(predicted('monolith', 'hang')))).toEqual(new Set(['FFFFFF']))
  expect(predicted('monolith', 'errors')).toMatchObject({ catalog: 'FF....', cart: '..FFF.', order: '....dF' })
})

test('a poison message hurts nobody', () => {
  expect(new Set(Object.values(predicted('microservices', 'poison')))).toEqual(new Set(['......']))
})
