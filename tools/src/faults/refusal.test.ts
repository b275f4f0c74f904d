import { expect, test, vi } from 'vitest'
import { faultsFor, refusal } from './refusal.ts'
import { faultNames } from './table.ts'
import { targetNames } from './targets.ts'

const compose = { mode: 'compose', architecture: 'microservices' } as const
const local = { mode: 'local', architecture: 'microservices' } as const
const monolith = { mode: 'compose', architecture: 'monolith' } as const
const ofServices = ['stop', 'crash', 'crash-loop', 'hang', 'slow', 'errors', 'leak']

test.each([
  { target: 'cart', inContainers: [...ofServices, 'partition', 'poison'], without: [...ofServices, 'poison'] },
  { target: 'gateway', inContainers: [...ofServices, 'partition'], without: ofServices },
  { target: 'cart-db', inContainers: ['stop', 'hang', 'partition'], without: ['stop', 'hang'] },
  { target: 'rabbitmq', inContainers: ['stop', 'hang', 'partition'], without: [] },
] as const)('$target has its faults, and fewer of them without containers', ({ target, inContainers, without }) => {
  expect(faultsFor(target, compose)).toEqual(inContainers)
  expect(faultsFor(target, local)).toEqual(without)
})

test('a fault that makes no sense is refused with those that do', () => {
  expect(refusal('slow', 'order-db', compose)).toBe(
    'slow makes no sense for order-db; these do: stop, hang, partition.',
  )
  expect(refusal('partition', 'order-db', local)).toBe(
    'partition needs the store in containers (docker compose up); these do: stop, hang.',
  )
  expect(refusal('stop', 'rabbitmq', local)).toContain("rabbitmq can't be broken under npm start")
})

test('a module shares its process: it can not be stopped or cut off alone, and has no queue', () => {
  expect(faultsFor('cart', monolith)).toEqual(['crash', 'crash-loop', 'hang', 'slow', 'errors', 'leak'])
  expect(faultsFor('monolith', monolith)).toEqual([...ofServices, 'partition'])
  expect(faultsFor('monolith-db', monolith)).toEqual(['stop', 'hang', 'partition'])
})

test('what a store does not have is refused with what it has', () => {
  expect(refusal('stop', 'gateway', monolith)).toBe(
    'This store has no gateway; it has catalog, cart, order, monolith, monolith-db.',
  )
  expect(refusal('stop', 'monolith', local)).toContain('This store has no monolith; it has catalog,')
})

test.each([compose, local, monolith])('every fault is either done or refused in a sentence: %o', (where) => {
  for (const target of targetNames) {
    for (const fault of faultNames) {
      const done = faultsFor(target, where).includes(fault)
      expect(refusal(fault, target, where) === undefined, `${fault} of ${target}`).toBe(done)
    }
  }
})

test('Windows can not stop a process where it is: there a hang needs containers', async () => {
  vi.resetModules()
  vi.spyOn(process, 'platform', 'get').mockReturnValue('win32')
  const onWindows = await import('./refusal.ts')

  expect(onWindows.refusal('hang', 'cart', local)).toContain('hang needs the store in containers')
  expect(onWindows.refusal('hang', 'cart', compose)).toBeUndefined()
})
