import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { eventually } from '@bulkhead/service/testing'
import { type JourneySecond, journeyName, journeySecond } from '@bulkhead/types'
import request from 'supertest'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { startGateway, type TestGateway } from './support/gateway.ts'
import { listenToStatus, type StatusListener } from './support/listen.ts'
import { openShop } from './support/open-shop.ts'

let gateway: TestGateway

beforeEach(async () => {
  gateway = await startGateway({ lab: 'on' })
  openShop(gateway)
})
afterEach(() => gateway.stop())

const load = '/api/lab/load'
const shop = () => request(gateway.url)
const file = () => join(gateway.faultFolder, 'demo-load.json')
const labNow = async () => (await shop().get('/api/status')).body.lab

function seconds({ events }: StatusListener): JourneySecond[] {
  return events.filter(({ name }) => name === 'journeys').flatMap(({ data }) => z.array(journeySecond).parse(data))
}

const wentWell = (told: readonly JourneySecond[]) =>
  new Set(told.flatMap(({ journeys }) => journeys.filter(({ ok }) => ok > 0).map(({ name }) => name)))

test('demo shoppers are called, come for every journey, and are told of by the second', async () => {
  const listener = await listenToStatus(gateway.url)
  await eventually(() => expect(listener.events).toContainEqual({ name: 'journeys', data: [] }))

  const called = await shop().put(load).send({ perSecond: 5 })

  expect(called.status).toBe(200)
  expect(called.body).toEqual({ perSecond: 5 })
  expect(await labNow()).toEqual({ load: { perSecond: 5 } })
  await eventually(() => expect(wentWell(seconds(listener))).toEqual(new Set(journeyName.options)))
  const starts = seconds(listener).map(({ at }) => at)
  expect(starts).toEqual([...new Set(starts)].toSorted())
  listener.leave()
})

test('who comes later is told of the last two minutes at once', async () => {
  await shop().put(load).send({ perSecond: 5 })
  const first = await listenToStatus(gateway.url)
  await eventually(() => expect(seconds(first).length).toBeGreaterThanOrEqual(3))
  first.leave()

  const second = await listenToStatus(gateway.url)

  await eventually(() => expect(seconds(second).length).toBeGreaterThanOrEqual(3))
  expect(second.events.filter(({ name }) => name === 'journeys')).toHaveLength(1)
  second.leave()
})

test('what they bought is called off when they are sent away', async () => {
  const asked = (pattern: RegExp) => gateway.order.seen.filter(({ path }) => pattern.test(path)).length
  await shop().put(load).send({ perSecond: 5 })
  await eventually(() => expect(asked(/events$/)).toBeGreaterThan(3))
  expect(asked(/cancel$/)).toBe(0)

  await shop().delete(load)

  await eventually(() => expect(asked(/cancel$/)).toBeGreaterThan(2))
})

test('another wish changes how many come, and one word sends them away', async () => {
  await shop().put(load).send({ perSecond: 5 })
  expect((await shop().put(load).send({ perSecond: 2 })).body).toEqual({ perSecond: 2 })
  expect(await labNow()).toEqual({ load: { perSecond: 2 } })
  expect(JSON.parse(readFileSync(file(), 'utf8'))).toMatchObject({ load: { perSecond: 2 } })

  const away = await shop().delete(load)

  expect(away.status).toBe(204)
  expect(await labNow()).toEqual({})
  expect(existsSync(file())).toBe(false)
  expect((await shop().delete(load)).status).toBe(204)
})

test.each([
  ['perSecond', {}],
  ['perSecond', { perSecond: 0 }],
  ['perSecond', { perSecond: 21 }],
  ['perSecond', { perSecond: 1.5 }],
  ['perSecond', { perSecond: '5' }],
  ['colour', { perSecond: 5, colour: 'red' }],
])('a load with a wrong %s calls nobody: %o', async (path, wish) => {
  const { status, body } = await shop().put(load).send(wish)

  expect(status).toBe(400)
  expect(body.errors).toEqual([{ path, message: expect.any(String) }])
  expect(await labNow()).toEqual({})
})

test('another site may call nobody', async () => {
  expect((await shop().put(load).set('Sec-Fetch-Site', 'cross-site').send({ perSecond: 5 })).status).toBe(403)
  expect(await labNow()).toEqual({})
})

test('without the lab nobody can be called: there is no such address', async () => {
  const closed = await startGateway()
  const responses = [
    await request(closed.url).put(load).send({ perSecond: 5 }),
    await request(closed.url).delete(load),
    await request(closed.url).get(load),
  ]
  await closed.stop()

  for (const { status, body } of responses) {
    expect(status).toBe(404)
    expect(body).toMatchObject({ code: 'not-found' })
  }
})

test('a broken gateway hurts demo shoppers as it hurts everyone', async () => {
  await shop().put('/api/lab/faults/gateway').send({ kind: 'errors' })
  await shop().put(load).send({ perSecond: 5 })
  const listener = await listenToStatus(gateway.url)

  await eventually(() => {
    const failed = seconds(listener).flatMap(({ journeys }) => journeys.filter((journey) => journey.failed > 0))
    expect(new Set(failed.map(({ name }) => name))).toEqual(new Set(journeyName.options))
  })
  expect(wentWell(seconds(listener))).toEqual(new Set())
  listener.leave()
})
