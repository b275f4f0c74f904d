import { expect, test } from 'vitest'
import { holdToContract } from './contract.ts'

const json = { 'x-request-id': 'r1', 'content-type': 'application/json; charset=utf-8' }
const problemJson = { 'x-request-id': 'r1', 'content-type': 'application/problem+json' }
const emptyCart = { items: [], totalCents: 0, currency: 'USD' }
const refusal = {
  type: 'about:blank',
  title: 'Not Found',
  status: 404,
  detail: 'It is not there.',
  code: 'not-found',
  requestId: 'r1',
}
const getCart = { method: 'GET', path: '/api/cart' }

test('an answer that keeps to the contract is let through', () => {
  holdToContract(getCart, { status: 200, headers: json, cookies: [], body: emptyCart })
  holdToContract(getCart, { status: 404, headers: problemJson, cookies: [], body: refusal })
})

test.each([
  ['an unknown field', 200, json, { ...emptyCart, owner: 'Ada' }],
  ['a missing field', 200, json, { items: [], currency: 'USD' }],
  ['an unknown field deep inside', 200, json, { ...emptyCart, notice: { code: 'a', message: 'b', stack: 'c' } }],
  ['another success', 202, json, emptyCart],
  ['no request id', 200, { ...json, 'x-request-id': '' }, emptyCart],
  ['a page instead of JSON', 200, { ...json, 'content-type': 'text/html' }, '<p>'],
  ['a refusal that is plain JSON', 404, json, refusal],
  ['a refusal of another status', 409, problemJson, refusal],
  ['a refusal of another request', 404, problemJson, { ...refusal, requestId: 'r2' }],
  ['a refusal that tells too much', 404, problemJson, { ...refusal, stack: 'at …' }],
  ['a 503 without Retry-After', 503, problemJson, { ...refusal, status: 503, service: 'cart' }],
])('an answer with %s is caught', (_, status, headers, body) => {
  expect(() => holdToContract(getCart, { status, headers, cookies: [], body })).toThrow()
})
