import { eventually } from '@bulkhead/service/testing'
import { type BusStep, busStep, type OwnStatus } from '@bulkhead/types'
import request from 'supertest'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { answer, refuse } from './support/behaviours.ts'
import type { Behaviour, FakeService } from './support/fake-service.ts'
import { startGateway, type TestGateway } from './support/gateway.ts'
import { listenToStatus, type StatusListener } from './support/listen.ts'

let gateway: TestGateway
const requests = { perSecond: 0, errorPercent: 0, p50Ms: 0, p99Ms: 0 }

beforeEach(async () => {
  gateway = await startGateway()
  for (const service of [gateway.catalog, gateway.cart, gateway.order]) service.behave(refuse(404, 'not-found'))
})
afterEach(() => gateway.stop())

type Step = Omit<BusStep, 'service'>

function step(did: Step['did'], eventId: string, second: number): Step {
  const at = new Date(Date.UTC(2026, 0, 31, 9, 30, second)).toISOString()
  return { did, eventId, type: 'store.order.placed.v1', subject: 'order-7', at }
}

/** A service whose steps are numbered from 1. */
function remembers(steps: readonly Step[]): Behaviour {
  return (seen, response) => {
    const after = Number(new URL(seen.path, 'http://service').searchParams.get('after') ?? 0)
    const recent = { last: steps.length, steps: steps.slice(after) }
    answer(200, { missing: [], requests, recent } satisfies OwnStatus)(seen, response)
  }
}

function stepsHeard({ events }: StatusListener): string[] {
  const told = events.filter(({ name }) => name === 'steps').map(({ data }) => z.array(busStep).parse(data))
  return told.flat().map(({ service, did, eventId }) => `${service} ${did} ${eventId}`)
}

const pathsAsked = ({ seen }: FakeService) => seen.map(({ path }) => path)

test('who follows the status is told what the services did on the bus, in order of time', async () => {
  gateway.order.behave(remembers([step('handled', 'a', 2), step('published', 'b', 4)]))
  gateway.cart.behave(remembers([step('published', 'a', 1), step('handled', 'b', 5)]))
  const listener = await listenToStatus(gateway.url)

  await eventually(() =>
    expect(stepsHeard(listener)).toEqual([
      'cart published a',
      'order handled a',
      'order published b',
      'cart handled b',
    ]),
  )
  listener.leave()
})

test('each step is told once, and a second without any tells of none', async () => {
  const steps = [step('published', 'a', 1)]
  gateway.cart.behave(remembers(steps))
  const listener = await listenToStatus(gateway.url)
  await eventually(() => expect(stepsHeard(listener)).toEqual(['cart published a']))

  steps.push(step('published', 'b', 2))
  await eventually(() => expect(stepsHeard(listener)).toEqual(['cart published a', 'cart published b']))
  const statuses = () => listener.events.filter(({ name }) => name === 'status').length
  const before = statuses()
  await eventually(() => expect(statuses()).toBeGreaterThan(before))

  expect(listener.events.filter(({ name }) => name === 'steps')).toHaveLength(2)
  expect(pathsAsked(gateway.cart).slice(0, 2)).toEqual(['/status', '/status?after=1'])
  listener.leave()
})

test('who comes later is told what the gateway heard before', async () => {
  gateway.cart.behave(remembers([step('published', 'a', 1)]))
  await request(gateway.url).get('/api/status')

  const listener = await listenToStatus(gateway.url)

  await eventually(() => expect(stepsHeard(listener)).toEqual(['cart published a']))
  listener.leave()
})

test('a service that is gone for a while is asked for what it did since', async () => {
  gateway.cart.behave(remembers([step('published', 'a', 1)]))
  await request(gateway.url).get('/api/status')
  gateway.cart.behave(refuse(500, 'internal-error'))
  await request(gateway.url).get('/api/status')
  gateway.cart.behave(remembers([step('published', 'a', 1), step('published', 'b', 2)]))

  const listener = await listenToStatus(gateway.url)

  await eventually(() => expect(stepsHeard(listener)).toEqual(['cart published a', 'cart published b']))
  listener.leave()
})
