import { once } from 'node:events'
import { connect } from 'node:net'
import { afterEach, expect, inject, test } from 'vitest'
import { visitor } from '../src/client/visitor.ts'
import { productFor } from '../src/shelf.ts'

afterEach(async () => {
  expect((await visitor().send({ method: 'GET', path: '/readyz' })).status).toBe(200)
})

test.each([
  ['cookies that are none', { cookie: ';;; ; =; session; session=; 🍪'.replace('🍪', '%F0') }],
  ['a cookie of 8,000 letters', { cookie: `other=${'a'.repeat(8_000)}` }],
  ['a taste for nothing', { accept: 'x/y;q=banana, */*;q=-1' }],
  ['a range', { range: 'bytes=5-1' }],
  ['conditions', { 'if-none-match': '*', 'if-modified-since': 'yesterday' }],
  ['a strange forwarder', { 'x-forwarded-for': '"; drop', 'x-forwarded-host': 'elsewhere.example' }],
  ['a strange trace', { traceparent: '00-zz-zz-zz', tracestate: 'x'.repeat(600) }],
])('a request with %s is answered as any other', async (_, headers) => {
  const { status } = await visitor().send({ method: 'GET', path: '/api/products?limit=1', headers })

  expect(status).toBe(200)
})

test('headers of 20,000 letters are refused', async () => {
  const headers = { 'x-letters': 'a'.repeat(20_000) }

  expect((await visitor().send({ method: 'GET', path: '/api/products', headers })).status).toBe(431)
})

test.each([
  ['no request at all', 'good morning\r\n\r\n'],
  ['two lengths', 'POST /api/checkout HTTP/1.1\r\nHost: s\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n{}'],
  [
    'a length and pieces',
    'POST /api/checkout HTTP/1.1\r\nHost: s\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
  ],
  ['a header that is none', 'GET / HTTP/1.1\r\nHost: s\r\nno colon here\r\n\r\n'],
  ['a NUL in a header', 'GET / HTTP/1.1\r\nHost: s\r\nX: \0\r\n\r\n'],
])('a connection that says %s is refused', async (_, text) => {
  expect(await firstLineOfAnswer(text)).toMatch(/^HTTP\/1\.1 400 /)
})

test('a body that breaks off leaves nothing behind', async () => {
  const [mittens, leash] = [await productFor('bad input'), await productFor('a cart')]
  const shopper = visitor()
  await shopper.cart()
  const { cookie } = shopper.jar.header()
  const headers = `Host: s\r\nCookie: ${cookie}\r\nContent-Type: application/json\r\nContent-Length: 500`

  const socket = await said(`PUT /api/cart/items/${mittens.id} HTTP/1.1\r\n${headers}\r\n\r\n{"quantity":3}`)
  socket.end()
  await socket.toArray()

  expect((await shopper.putInCart(leash, 1)).items).toMatchObject([{ productId: leash.id }])
})

async function firstLineOfAnswer(text: string): Promise<string> {
  const socket = await said(text)
  const chunks = await socket.toArray()
  return String(Buffer.concat(chunks)).split('\r\n')[0] ?? ''
}

async function said(text: string) {
  const { hostname, port } = new URL(inject('storeUrl'))
  const socket = connect(Number(port || 80), hostname)
  await once(socket, 'connect')
  socket.setTimeout(10_000, () => socket.destroy())
  socket.write(text)
  return socket
}
