import { eventually } from '@bulkhead/service/testing'
import { status } from '@bulkhead/types'
import { expect, inject, test } from 'vitest'
import { expectExactly } from '../src/client/contract.ts'
import { allIsWell, statusNow } from '../src/client/lab.ts'
import { storePool } from '../src/client/send.ts'
import { visitor } from '../src/client/visitor.ts'

const storekeepers = ['catalog', 'cart', 'order']

const hasBus = inject('architecture') === 'microservices'

test('anyone can see how the store is doing: the door, and everyone behind it', async () => {
  await allIsWell()

  const { services } = await statusNow()

  expect(services.map(({ name }) => name)).toEqual(['gateway', ...storekeepers])
})

test.runIf(hasBus)('of each service one sees what waits in its outbox, and its queue', async () => {
  await allIsWell()

  await eventually(async () => {
    const { services, bus } = await statusNow()
    for (const { name, outbox } of services.slice(1)) expect({ name, outbox }).toEqual({ name, outbox: 0 })
    expect(bus?.state).toBe('up')
    expect(bus?.queues.map(({ name }) => name)).toEqual(storekeepers)
  })
})

test.runIf(!hasBus)('a monolith has no bus, no outbox and no breaker, and says so', async () => {
  const { services, bus } = await statusNow()

  expect(bus).toBeUndefined()
  for (const service of services) {
    expect(service).not.toHaveProperty('outbox')
    expect(service).not.toHaveProperty('breaker')
  }
})

test('what shoppers ask shows in the figures', async () => {
  const shopper = visitor()
  await Promise.all(Array.from({ length: 20 }, () => shopper.cart()))

  const { services } = await statusNow()

  const busiest = services.find(({ name }) => name === 'cart')
  expect(busiest?.requests.perSecond).toBeGreaterThan(1)
  expect(busiest?.requests.p99Ms).toBeGreaterThan(0)
})

test('who follows the status is told at once, and each second', async () => {
  const begun = performance.now()
  const answer = await storePool().request({ method: 'GET', path: '/api/status/stream' })
  expect(answer.statusCode).toBe(200)
  expect(answer.headers['content-type']).toMatch(/^text\/event-stream\b/)

  const heard: unknown[] = []
  let text = ''
  for await (const chunk of answer.body.setEncoding('utf8')) {
    text += chunk
    const events = [...text.matchAll(/^event: status\ndata: (.*)\n\n/gm)]
    if (events.length < 3) continue
    heard.push(...events.map(([, data = '']) => JSON.parse(data)))
    break
  }

  expect(performance.now() - begun).toBeLessThan(10_000)
  for (const event of heard) expectExactly(status, event)
})
