import type { Where } from '@bulkhead/tools'
import { expect, test } from 'vitest'
import { parseIsolation } from '../src/isolation/arguments.ts'
import { chooseCells } from '../src/isolation/choose-cells.ts'
import { counterpartOf } from '../src/isolation/counterpart.ts'

const compose = { mode: 'compose', architecture: 'microservices' } as const
const local = { mode: 'local', architecture: 'microservices' } as const
const monolith = { mode: 'local', architecture: 'monolith' } as const

function chosen(words: string, where: Where = compose): string[] {
  const { targets, faults } = parseIsolation(words.split(' ').filter((word) => word !== ''))
  return chooseCells(targets, faults, where).map(({ target, fault }) => `${target} ${fault}`)
}

test('without a name all main faults are made: six of each service, two of the broker and of each database', () => {
  expect(chosen('')).toHaveLength(3 * 6 + 4 * 2)
})

test('without Docker those are left that can be made of processes', () => {
  expect(chosen('', local)).toHaveLength(3 * 5 + 3 * 2)
  expect(chosen('', local)).not.toContain('rabbitmq stop')
})

test('of a monolith they are those of its modules, and those of the process and its database', () => {
  expect(chosen('', monolith)).toEqual([
    ...['catalog', 'cart', 'order'].flatMap((name) =>
      ['crash', 'hang', 'slow', 'errors'].map((one) => `${name} ${one}`),
    ),
    'monolith stop',
    'monolith-db stop',
    'monolith-db hang',
  ])
})

test('a service is all of its main faults, a fault is all that it is a main one of, and both are just that', () => {
  expect(chosen('catalog-db')).toEqual(['catalog-db stop', 'catalog-db hang'])
  expect(chosen('partition')).toEqual(['catalog partition', 'cart partition', 'order partition'])
  expect(chosen('cart order hang')).toEqual(['cart hang', 'order hang'])
  expect(chosen('gateway leak')).toEqual(['gateway leak'])
})

test('what makes no sense is refused with what does', () => {
  expect(() => chosen('catalog partition', local)).toThrow('partition needs the store in containers')
  expect(() => chosen('cart-db slow')).toThrow('slow makes no sense for cart-db; these do: stop, hang, partition.')
  expect(() => chosen('leak')).toThrow('unless its service is named too')
  expect(() => chosen('cart poison')).toThrow('poison hurts no journey')
})

test.each([
  ['catalog', 'hang', 'catalog hang'],
  ['cart', 'stop', 'monolith stop'],
  ['gateway', 'crash', 'monolith crash'],
  ['order-db', 'hang', 'monolith-db hang'],
  ['rabbitmq', 'stop', undefined],
  ['order', 'partition', undefined],
] as const)('what %s %s is in a monolith without Docker', (target, fault, expected) => {
  const found = counterpartOf({ target, fault }, monolith)

  expect(found && `${found.target} ${found.fault}`).toBe(expected)
})

test('a word that is neither, and an option that is wrong, are said to be so', () => {
  expect(() => parseIsolation(['catalogue'])).toThrow('"catalogue" is no service and no fault.')
  expect(() => parseIsolation(['--seconds', '2'])).toThrow('--seconds must be a whole number from 3 to 120.')
  expect(() => parseIsolation(['--store', 'cloud'])).toThrow('--store must be compose, local or monolith.')
  expect(() => parseIsolation(['--speed', '2'])).toThrow("Unknown option '--speed'")
  expect(() => parseIsolation([], { npm_config_seconds: '5' })).toThrow('npm kept --seconds for itself')
})
