import { expect, test } from 'vitest'
import { aService, aStatus } from '../testing/samples.ts'
import { changesIn } from './changes.ts'
import { howAllIs } from './how-it-is.ts'

const slow = aService('catalog', { state: 'degraded', fault: { kind: 'slow', delayMs: 2_000, percent: 100 } })
const withCatalog = (catalog: typeof slow) => aStatus({ services: [aService('gateway'), catalog] })

test('a change is told once, and what stays as it is is not told again', () => {
  const down = withCatalog(aService('catalog', { state: 'down' }))

  expect(changesIn(aStatus(), down)).toEqual(['catalog is down.'])
  expect(changesIn(down, down)).toEqual([])
  expect(changesIn(down, aStatus())).toEqual(['catalog is up again.'])
})

test('a change says why: the fault, the breaker, the database', () => {
  expect(changesIn(aStatus(), withCatalog(slow))).toEqual(['catalog is degraded: slow by 2 s.'])
  expect(changesIn(withCatalog(slow), withCatalog({ ...slow, breaker: 'open' }))).toEqual([
    'catalog is degraded: slow by 2 s, its breaker is open.',
  ])
  const withoutDatabase = aService('catalog', { state: 'degraded', database: 'down' })
  expect(changesIn(aStatus(), withCatalog(withoutDatabase))).toEqual(['catalog is degraded, its database is down.'])
})

test('a breaker that probes is no news', () => {
  const open = withCatalog({ ...slow, breaker: 'open' })
  const probing = withCatalog({ ...slow, breaker: 'half-open' })

  expect(changesIn(open, probing)).toEqual([])
})

test('more requests are no news, and a store that is well says nothing to who comes', () => {
  const busy = withCatalog(aService('catalog', { requests: { perSecond: 90, errorPercent: 0, p50Ms: 3, p99Ms: 50 } }))

  expect(changesIn(aStatus(), busy)).toEqual([])
  expect(changesIn(undefined, aStatus())).toEqual([])
  expect(changesIn(undefined, withCatalog(slow))).toEqual(['catalog is degraded: slow by 2 s.'])
})

test('the bus is told of too', () => {
  const busDown = aStatus({ bus: { state: 'down', queues: [] } })

  expect(changesIn(aStatus(), busDown)).toEqual(['The bus is down.'])
  expect(changesIn(busDown, aStatus())).toEqual(['The bus is up again.'])
})

test('the board names each part that is not well, or says that all are', () => {
  expect(howAllIs(aStatus())).toBe('Every part is up.')
  expect(howAllIs({ ...withCatalog(slow), bus: { state: 'down', queues: [] } })).toBe(
    'Catalog is degraded: slow by 2 s. The bus is down.',
  )
})

test('of a monolith that is unwell as a whole one sentence is said, and of one module only that', () => {
  const slowly = { kind: 'slow', delayMs: 2_000, percent: 100 } as const
  const whole = aService('gateway', { state: 'degraded', fault: slowly })
  const modules = ['catalog', 'cart', 'order'].map((name) => aService(name, { state: 'degraded' }))
  const well = aStatus({ architecture: 'monolith' })

  expect(howAllIs({ ...well, services: [whole, ...modules] })).toBe('The monolith is degraded: slow by 2 s.')
  expect(changesIn(well, { ...well, services: [whole, ...modules] })).toEqual([
    'the monolith is degraded: slow by 2 s.',
  ])
  expect(howAllIs({ ...well, services: [aService('gateway'), { ...slow, breaker: 'closed' }] })).toBe(
    'Catalog is degraded: slow by 2 s.',
  )
})
