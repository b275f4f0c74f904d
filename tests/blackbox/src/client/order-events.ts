import { type Order, order } from '@bulkhead/types'
import { expect } from 'vitest'
import { expectExactly } from './contract.ts'
import { storePool } from './send.ts'

/** Reads an order's event stream to its end. */
export async function readOrderEvents(id: string, headers: Readonly<Record<string, string>>): Promise<Order[]> {
  const answer = await storePool().request({ method: 'GET', path: `/api/orders/${id}/events`, headers })
  const text = await answer.body.text()
  expect(answer.statusCode, text).toBe(200)
  expect(answer.headers['content-type']).toMatch(/^text\/event-stream\b/)
  const events = text.split('\n\n').filter((event) => event !== '' && !event.startsWith(':'))
  return events.map((event) => {
    const [, data = ''] = /^event: order\ndata: (.*)$/.exec(event) ?? []
    return expectExactly(order, JSON.parse(data), event)
  })
}
