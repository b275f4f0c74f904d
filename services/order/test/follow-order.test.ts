import { once } from 'node:events'
import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { eventually } from '@bulkhead/service/testing'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { openOrders, type TestOrders } from './open-orders.ts'
import { newShopper, reserved, soldOut } from './shopper.ts'

let store: TestOrders
let door: Server
beforeAll(async () => {
  store = await openOrders()
  door = createServer(store.app).listen(0, '127.0.0.1')
  await once(door, 'listening')
})
afterAll(async () => {
  door.close()
  door.closeAllConnections()
  await store.close()
})

function addressOf(orderId: string): string {
  const { port } = door.address() as AddressInfo
  return `http://127.0.0.1:${port}/orders/${orderId}/events`
}

/** Follows an order as a browser does; `statuses` grows as they come. */
async function follow(orderId: string, authorization: string) {
  const response = await fetch(addressOf(orderId), { headers: { authorization } })
  const statuses: string[] = []
  async function read(): Promise<void> {
    for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      for (const [, data = ''] of chunk.matchAll(/^event: order\ndata: (.*)$/gm)) statuses.push(JSON.parse(data).status)
    }
  }
  return { contentType: response.headers.get('content-type'), statuses, ended: read() }
}

test('who follows an order sees it at once and after each change, and the stream ends with the outcome', async () => {
  const ada = await newShopper(store)
  const orderId = await ada.placeOrder()
  const stream = await follow(orderId, ada.authorization)
  await eventually(() => expect(stream.statuses).toEqual(['placed']))

  await store.tell(reserved(orderId))
  await stream.ended

  expect(stream.contentType).toBe('text/event-stream')
  expect(stream.statuses).toEqual(['placed', 'confirmed'])
})

test('who follows an order by its id in capital letters sees it change', async () => {
  const ada = await newShopper(store)
  const orderId = await ada.placeOrder()
  const stream = await follow(orderId.toUpperCase(), ada.authorization)
  await eventually(() => expect(stream.statuses).toEqual(['placed']))

  await store.tell(reserved(orderId))
  await stream.ended

  expect(stream.statuses).toEqual(['placed', 'confirmed'])
})

test('who follows an order that is settled sees it, and the stream ends', async () => {
  const ada = await newShopper(store)
  const orderId = await ada.placeOrder()
  await ada.cancel(orderId)

  const stream = await follow(orderId, ada.authorization)
  await stream.ended

  expect(stream.statuses).toEqual(['cancelled'])
})

test('a change that was made while notifications were cut off is seen all the same', async () => {
  const ada = await newShopper(store)
  const orderId = await ada.placeOrder()
  const stream = await follow(orderId, ada.authorization)
  await eventually(() => expect(stream.statuses).toEqual(['placed']))

  await sql`select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and query like 'listen%'`.execute(store.db)
  await store.tell(soldOut(orderId))
  await stream.ended

  expect(stream.statuses).toEqual(['placed', 'rejected'])
})

test('an order is not followed for someone who left before it was looked up', async () => {
  const ada = await newShopper(store)
  const orderId = await ada.placeOrder()
  const follow = vi.spyOn(store.feed, 'follow')
  const asked = once(door, 'request')
  const leaving = new AbortController()

  await store.db.transaction().execute(async (tx) => {
    await sql`lock table orders in access exclusive mode`.execute(tx)
    const { authorization } = ada
    void fetch(addressOf(orderId), { headers: { authorization }, signal: leaving.signal }).catch(() => undefined)
    const [, response]: ServerResponse[] = await asked
    await eventually(() => expect(follow).toHaveBeenCalled())
    leaving.abort()
    await eventually(() => expect(response?.destroyed).toBe(true))
  })

  const changes = follow.mock.results[0]?.value
  await eventually(async () => expect(await Promise.race([changes.next(), 'goes on'])).toBe(false))
  follow.mockRestore()
})
