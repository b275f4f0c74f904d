import { expect, test } from 'vitest'
import { stockRejected } from './stock-rejected.ts'

const orderId = '01990000-0000-7000-8000-000000000001'
const event = {
  specversion: '1.0',
  id: '01990000-0000-7000-8000-000000000002',
  source: 'catalog',
  type: 'store.stock.rejected.v1',
  time: '2026-01-31T09:30:00.000Z',
  subject: orderId,
  datacontenttype: 'application/json',
  data: { orderId, reason: 'Lamp: 2 wanted, 1 left.' },
}

test('an event is a CloudEvent, with or without a trace', () => {
  const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01'

  expect(stockRejected.schema.parse(event)).toEqual(event)
  expect(stockRejected.schema.parse({ ...event, traceparent }).traceparent).toBe(traceparent)
})

test('what a newer version adds to an event does not keep an older reader from it', () => {
  const newer = { ...event, priority: 1, data: { ...event.data, shelf: 'B' } }

  expect(stockRejected.schema.parse(newer)).toEqual(event)
})

test.each([
  ['of another type', { type: 'store.stock.reserved.v1' }],
  ['without data', { data: undefined }],
  ['whose data lacks the reason', { data: { orderId } }],
  ['about nothing', { subject: '' }],
  ['from another time', { time: 'yesterday' }],
])('an event %s is not understood', (_name, change) => {
  expect(stockRejected.schema.safeParse({ ...event, ...change }).success).toBe(false)
})
