import { expect, test } from 'vitest'
import { faultsFor, refusal } from './refusal.ts'
import { faultNames } from './table.ts'
import { targetNames } from './targets.ts'

const ofServices = ['stop', 'crash', 'crash-loop', 'hang', 'slow', 'errors', 'leak']

test.each([
  { target: 'cart', inContainers: [...ofServices, 'partition', 'poison'], without: [...ofServices, 'poison'] },
  { target: 'gateway', inContainers: [...ofServices, 'partition'], without: ofServices },
  { target: 'cart-db', inContainers: ['stop', 'hang', 'partition'], without: ['stop', 'hang'] },
  { target: 'rabbitmq', inContainers: ['stop', 'hang', 'partition'], without: [] },
] as const)('$target has its faults, and fewer of them without containers', ({ target, inContainers, without }) => {
  expect(faultsFor(target, 'compose')).toEqual(inContainers)
  expect(faultsFor(target, 'local')).toEqual(without)
})

test('a fault that makes no sense is refused with those that do', () => {
  expect(refusal('slow', 'order-db', 'compose')).toBe(
    'slow makes no sense for order-db; these do: stop, hang, partition.',
  )
  expect(refusal('partition', 'order-db', 'local')).toBe(
    'partition needs the store in containers (docker compose up); these do: stop, hang.',
  )
  expect(refusal('stop', 'rabbitmq', 'local')).toContain("rabbitmq can't be broken under npm start")
})

test.each(['compose', 'local'] as const)('every fault is either done or refused in a sentence (%s)', (mode) => {
  for (const target of targetNames) {
    for (const fault of faultNames) {
      const done = faultsFor(target, mode).includes(fault)
      expect(refusal(fault, target, mode) === undefined, `${fault} of ${target}`).toBe(done)
    }
  }
})
