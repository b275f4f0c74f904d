import { eventually } from '@bulkhead/service/testing'
import { journeyName } from '@bulkhead/types'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { allIsWell, breakService, callShoppers, sendShoppersAway, statusNow } from '../src/client/lab.ts'
import { followStatus, type StatusStream } from '../src/client/status-stream.ts'
import { visitor } from '../src/client/visitor.ts'

const long = { timeout: 150_000 }
const patienceMs = 60_000

/** All that can be bought, of everything. */
async function stockOfAll(): Promise<number> {
  const { items } = await visitor().products({ limit: '100' })
  return items.reduce((sum, { available }) => sum + available, 0)
}

/** How often each journey went well, in all. */
function wellIn({ seconds }: StatusStream): readonly (readonly [string, number])[] {
  const figures = seconds.flatMap(({ journeys }) => journeys)
  return journeyName.options.map(
    (name) => [name, figures.filter((one) => one.name === name).reduce((sum, { ok }) => sum + ok, 0)] as const,
  )
}

/** From the checkout to its being called off: who did what with which event. */
const wholeLife = [
  'cart published store.cart.checked-out.v1',
  'order handled store.cart.checked-out.v1',
  'order published store.order.placed.v1',
  'catalog handled store.order.placed.v1',
  'catalog published store.stock.reserved.v1',
  'order handled store.stock.reserved.v1',
  'order published store.order.confirmed.v1',
  'cart handled store.order.confirmed.v1',
  'order published store.order.cancelled.v1',
  'catalog handled store.order.cancelled.v1',
]

/** What was done so far about each order that was checked out after the steps that were told first. */
function lives({ steps }: StatusStream, before: number): string[][] {
  const old = new Set(steps.slice(0, before).map(({ subject }) => subject))
  const checkedOut = steps.filter(({ type }) => type === 'store.cart.checked-out.v1')
  const subjects = [...new Set(checkedOut.map(({ subject }) => subject))].filter((subject) => !old.has(subject))
  return subjects.map((subject) =>
    steps.filter((step) => step.subject === subject).map(({ service, did, type }) => `${service} ${did} ${type}`),
  )
}

describe.skipIf(inject('lab') === 'off')('demo shoppers (need a store with LAB=on)', () => {
  beforeAll(allIsWell, 120_000)
  afterAll(sendShoppersAway)

  test(
    'they come for every journey, each order can be followed on the bus, and what they bought goes back',
    long,
    async () => {
      const before = await stockOfAll()
      const stream = await followStatus()
      // What others bought before is told with the first status.
      await eventually(() => expect(stream.statuses.length).toBeGreaterThanOrEqual(2))
      const { length: stepsBefore } = stream.steps

      await callShoppers(2)

      expect((await statusNow()).lab).toEqual({ load: { perSecond: 2 } })
      await eventually(() => {
        for (const [name, ok] of wellIn(stream)) expect({ name, ok }).toEqual({ name, ok: expect.toSatisfy(isSome) })
      }, patienceMs)
      if (inject('architecture') === 'microservices') {
        await eventually(
          () => expect(lives(stream, stepsBefore)).toContainEqual(expect.arrayContaining(wholeLife)),
          patienceMs,
        )
        const told = stream.steps.map(({ service, did, eventId }) => `${service} ${did} ${eventId}`)
        expect(told).toHaveLength(new Set(told).size)
      }
      await sendShoppersAway()
      expect((await statusNow()).lab).toEqual({})
      const toldSoFar = stream.statuses.length

      await eventually(() => {
        expect(stream.statuses.length).toBeGreaterThan(toldSoFar + 1)
        for (const life of lives(stream, stepsBefore)) expect(life).toContain(wholeLife.at(-1))
      }, patienceMs)
      await eventually(async () => expect(await stockOfAll()).toBe(before), patienceMs)
      stream.leave()
    },
  )

  test('they come again after the door was broken', long, async () => {
    await callShoppers(1)

    await breakService('gateway', { kind: 'crash' })

    await eventually(async () => expect((await statusNow()).lab).toEqual({ load: { perSecond: 1 } }), patienceMs)
    const stream = await followStatus()
    await eventually(() => expect(new Map(wellIn(stream)).get('browse')).toSatisfy(isSome), patienceMs)
    stream.leave()
    await sendShoppersAway()
  })

  test('who is not called does not come', async () => {
    await sendShoppersAway()
    const stream = await followStatus()
    const newest = () => stream.statuses.length
    await eventually(() => expect(newest()).toBeGreaterThanOrEqual(1))
    const { length } = stream.seconds

    await eventually(() => expect(newest()).toBeGreaterThanOrEqual(4))

    expect(stream.seconds.length).toBeLessThanOrEqual(length + 1)
    stream.leave()
  })
})

describe.skipIf(inject('lab') === 'on')('without the lab (needs a store with LAB=off)', () => {
  test('nobody can be called', async () => {
    const path = '/api/lab/load'

    expect((await visitor().send({ method: 'PUT', path, json: { perSecond: 1 } })).status).toBe(404)
    expect((await visitor().send({ method: 'DELETE', path })).status).toBe(404)
    expect(await statusNow()).not.toHaveProperty('lab')
  })
})

function isSome(count = 0): boolean {
  return count > 0
}
