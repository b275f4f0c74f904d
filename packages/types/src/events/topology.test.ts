import { expect, test } from 'vitest'
import * as events from './index.ts'

const { labPoisoned, ...ofTheStore } = events
const types = Object.values(ofTheStore).flatMap((value) => ('type' in value ? [value.type] : []))
const { subscribers } = events.topologyWithPayment
const heard: readonly string[] = Object.values(subscribers).flat()

test('every event of the store is heard by someone', () => {
  expect(types).toHaveLength(12)
  for (const type of types) expect(heard).toContain(type)
})

test('nobody waits for an event that no one tells', () => {
  for (const type of heard) expect(types).toContain(type)
})

test('a store that takes no payment waits for nobody’s', () => {
  const withoutPayment: readonly string[] = Object.values(events.topology.subscribers).flat()

  expect(withoutPayment.filter((type) => type.includes('.payment.'))).toEqual([])
  expect(Object.keys(events.topology.subscribers)).toEqual(['catalog', 'cart', 'order'])
})

test('what the lab puts on a queue is nothing that one service tells another', () => {
  expect(heard).not.toContain(labPoisoned.type)
})

test('each try waits longer than the one before', () => {
  const delays = [...events.topology.retryDelaysMs]

  expect(delays).toEqual(delays.toSorted((a, b) => a - b))
})
