import { eventually } from '@bulkhead/service/testing'
import request from 'supertest'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { answer, byPath, hang, inTurn, refuse, stream } from './support/behaviours.ts'
import { startGateway, type TestGateway } from './support/gateway.ts'
import { listenTo } from './support/listen.ts'

let gateway: TestGateway
const at = (status: string) => ({ id: '7', status, items: ['as the service has them'] })
const accepted = byPath({ '/checkouts/7': answer(200, at('accepted')) })
const unknown = refuse(404, 'order-not-found')
const url = () => `${gateway.url}/api/orders/7/events`

beforeEach(async () => {
  gateway = await startGateway({ policy: { deadlineMs: 200, deadlineBeforeFallbackMs: 100, streamSilenceMs: 500 } })
})
afterEach(() => gateway.stop())

const confirming = stream((send, response) => {
  send(at('placed'))
  send(at('confirmed'))
  response.end()
})

test('a shopper hears each change of an order, until it is final', async () => {
  gateway.order.behave(confirming)

  const listener = await listenTo(url())
  await listener.ended

  expect(listener.heard).toEqual([at('placed'), at('confirmed')])
  expect(gateway.order.seen).toMatchObject([{ method: 'GET', path: '/orders/7/events' }])
})

test('a shopper hears of a checkout at once, and of the order as soon as it is taken up', async () => {
  gateway.order.behave(inTurn(unknown, unknown, unknown, confirming))
  gateway.cart.behave(accepted)

  const listener = await listenTo(url())
  await listener.ended

  expect(listener.heard).toEqual([at('accepted'), at('placed'), at('confirmed')])
})

test('a shopper hears of a checkout while the order service hangs, and of the rest when it is well again', async () => {
  gateway.order.behave(hang)
  gateway.cart.behave(accepted)
  const listener = await listenTo(url())
  await eventually(() => expect(listener.heard).toEqual([at('accepted')]))

  gateway.order.behave(confirming)
  await listener.ended

  expect(listener.heard).toEqual([at('accepted'), at('placed'), at('confirmed')])
})

test.each([
  ['dies', () => gateway.order.cut()],
  ['stops in good order', () => undefined],
])('a shopper goes on listening when the order service %s, and hears nothing twice', async (what, end) => {
  const first = stream((send, response) => {
    send(at('placed'))
    if (what === 'stops in good order') response.end()
  })
  gateway.order.behave(inTurn(first, confirming))

  const listener = await listenTo(url())
  await eventually(() => expect(listener.heard).toEqual([at('placed')]))
  end()
  await listener.ended

  expect(listener.heard).toEqual([at('placed'), at('confirmed')])
})

test('a stream that has gone silent is taken for dead', async () => {
  gateway.order.behave(
    inTurn(
      stream((send) => send(at('placed'))),
      confirming,
    ),
  )

  const listener = await listenTo(url())
  await listener.ended

  expect(listener.heard).toEqual([at('placed'), at('confirmed')])
})

test('nobody can listen to an order that does not exist', async () => {
  gateway.order.behave(unknown)
  gateway.cart.behave(unknown)

  const response = await request(gateway.url).get('/api/orders/7/events')

  expect(response.status).toBe(404)
  expect(response.body).toMatchObject({ code: 'order-not-found' })
})

test('a shopper who leaves is not followed any longer', async () => {
  let left = false
  gateway.order.behave((seen, response) => {
    stream((send) => send(at('placed')))(seen, response)
    response.once('close', () => {
      left = true
    })
  })
  const listener = await listenTo(url())
  await eventually(() => expect(listener.heard).toHaveLength(1))

  listener.leave()

  await eventually(() => expect(left).toBe(true))
  expect(gateway.order.seen).toHaveLength(1)
})

test('when the gateway stops it ends its streams in good order', async () => {
  gateway.order.behave(stream((send) => send(at('placed'))))
  const listener = await listenTo(url())
  await eventually(() => expect(listener.heard).toHaveLength(1))

  gateway.stopping.abort()
  await listener.ended

  expect(listener.heard).toEqual([at('placed')])
})

test('a stream that is only asked about is not held open', async () => {
  gateway.order.behave(stream((send) => send(at('placed'))))

  const response = await request(gateway.url).head('/api/orders/7/events')

  expect(response.status).toBe(200)
  expect(response.type).toBe('text/event-stream')
})
