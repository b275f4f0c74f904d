import { expect, test } from 'vitest'
import { aService, aStatus } from '../testing/samples.ts'
import { choicesFor } from './faults.ts'
import { hintFor, hintsFor } from './hints.ts'

test('a service is slow by two seconds and errs always', () => {
  const faults = choicesFor('catalog').map(({ fault }) => fault)

  expect(faults).toContainEqual({ kind: 'slow', delayMs: 2_000, percent: 100 })
  expect(faults).toContainEqual({ kind: 'errors', percent: 100 })
  expect(faults).toContainEqual({ kind: 'hang' })
})

test('what would shut the gateway for good heals by itself, and says so', () => {
  const choices = choicesFor('gateway')

  for (const kind of ['hang', 'crash-loop']) {
    const choice = choices.find(({ fault }) => fault.kind === kind)
    expect(choice?.fault).toEqual({ kind, seconds: 15 })
    expect(choice?.does).toContain('heals after 15 s')
  }
})

test('for every fault that can be chosen there is a word on what to look at', () => {
  for (const service of ['catalog', 'cart', 'order', 'gateway']) {
    for (const { fault } of choicesFor(service))
      expect(hintFor(service, fault.kind), `${service} ${fault.kind}`).toMatch(/\.$/)
  }
})

test('a hung catalog leaves shoppers browsing from memory', () => {
  const hanging = aService('catalog', { state: 'down', fault: { kind: 'hang' } })

  expect(hintsFor(aStatus({ services: [hanging] }))).toEqual([
    'Browsing goes on from memory, orders are accepted and wait for their stock.',
  ])
  expect(hintsFor(aStatus())).toEqual([])
})

test('in a monolith slowness stays in its module, and a crash takes all of them', () => {
  const withFault = (name: string, kind: 'slow' | 'crash-loop') =>
    aStatus({ architecture: 'monolith', services: [aService(name, { state: 'degraded', fault: { kind } })] })

  expect(hintsFor(withFault('catalog', 'slow'))).toEqual([expect.stringContaining('stay in their module')])
  expect(hintsFor(withFault('gateway', 'slow'))).toEqual([expect.stringContaining('one fate')])
  expect(hintsFor(withFault('catalog', 'crash-loop'))).toEqual([expect.stringContaining('one fate')])
})
