import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { status } from '@bulkhead/types'
import supertest from 'supertest'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openStore, type TestStore } from './open-store.ts'
import { newShopper } from './shopper.ts'

let store: TestStore
beforeEach(async () => {
  store = await openStore({ lab: 'on' })
})
afterEach(() => store.close())

async function statusNow() {
  const { body } = await supertest(store.app).get('/api/status').expect(200)
  expect(status.parse(body)).toEqual(body)
  return status.parse(body)
}

test('a store that is well says so of each module, and that it is one process without a bus', async () => {
  const { architecture, services, bus, lab } = await statusNow()

  expect({ architecture, bus, lab }).toEqual({ architecture: 'monolith', bus: undefined, lab: {} })
  expect(services.map(({ name, state, database }) => ({ name, state, database }))).toEqual(
    ['gateway', 'catalog', 'cart', 'order'].map((name) => ({ name, state: 'up', database: 'up' })),
  )
})

test('what shoppers ask shows with the module they asked, and with the whole', async () => {
  const ada = await newShopper(store)
  for (let times = 0; times < 9; times += 1) await ada.cart()

  const { services } = await statusNow()

  const busy = services.filter(({ requests }) => requests.perSecond > 0).map(({ name }) => name)
  expect(busy).toEqual(['gateway', 'cart'])
})

test('a fault of a module is its own, a fault of the whole is everyone’s', async () => {
  const lab = supertest(store.app)
  const stateOfAll = async () => (await statusNow()).services.map(({ name, state }) => `${name} ${state}`)

  await lab.put('/api/lab/faults/order').send({ kind: 'slow', percent: 1 })
  expect(await stateOfAll()).toEqual(['gateway up', 'catalog up', 'cart up', 'order degraded'])

  await lab.put('/api/lab/faults/gateway').send({ kind: 'slow', percent: 1 })
  expect(await stateOfAll()).toEqual(['gateway degraded', 'catalog degraded', 'cart degraded', 'order degraded'])
})

test('who follows the status is told at once, also of the demo shoppers', async () => {
  const server = createServer(store.app).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const answer = await fetch(`http://127.0.0.1:${port}/api/status/stream`)

  let text = ''
  for await (const chunk of answer.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    text += chunk
    if (text.includes('event: journeys')) break
  }
  server.closeAllConnections()
  server.close()

  expect(text).toMatch(/^event: status\ndata: {"architecture":"monolith"/)
  expect(text).toContain('event: journeys\ndata: []\n\n')
})
