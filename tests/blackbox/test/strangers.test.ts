import { createTestSessions } from '@bulkhead/service/testing'
import { expect, test } from 'vitest'
import { staff } from '../src/client/staff.ts'
import { visitor } from '../src/client/visitor.ts'
import { calls } from '../src/samples.ts'
import { productFor, stocked } from '../src/shelf.ts'
import { buyAndWait } from '../src/shopping.ts'

test.each([
  ['read', 'GET', ''],
  ['followed', 'GET', '/events'],
  ['cancelled', 'POST', '/cancel'],
])("someone else's order cannot be %s: to a stranger it is not there", async (_, method, tail) => {
  const book = await stocked('strangers', 100)
  const owner = visitor()
  const order = await buyAndWait(owner, book)

  const { status, body } = await visitor().send({ method, path: `/api/orders/${order.id}${tail}` })

  expect(status).toBe(404)
  expect(JSON.stringify(body)).not.toContain(order.email)
  expect(await owner.order(order.id)).toEqual(order)
})

test("a stranger's list of orders has nobody else's in it", async () => {
  const book = await stocked('strangers', 100)
  await buyAndWait(visitor(), book)

  expect(await visitor().orders()).toEqual({ items: [] })
})

const shopperCalls = calls.filter(({ operation }) => operation.access === 'shopper')
const staffCalls = calls.filter(({ operation }) => operation.access === 'staff')

test.each(shopperCalls)('$name tells nothing to a session that this store did not sign', async ({ call }) => {
  for (const cookie of await badSessions('session', 'shopper')) {
    const { status, body } = await visitor().send({ ...call, headers: { ...call.headers, cookie } })
    expect({ cookie, status, body }).toMatchObject({ status: 401, body: { code: expect.stringMatching(/^session-/) } })
  }
})

test.each(staffCalls)('$name is refused to who is not staff', async ({ call }) => {
  const shopper = visitor()
  await shopper.cart()

  expect((await visitor().send(call)).status).toBe(401)
  expect((await shopper.send(call)).status).toBe(403)
  const shoppersAsStaff = { cookie: `staff=${shopper.jar.value('session')}` }
  expect((await visitor().send({ ...call, headers: shoppersAsStaff })).status).toBe(403)
  for (const cookie of await badSessions('staff', 'staff')) {
    expect((await visitor().send({ ...call, headers: { cookie } })).status, cookie).toBe(401)
  }
})

test('an Authorization header of the caller counts for nothing', async () => {
  const clerk = await staff()
  const knife = await productFor('stock changes')
  const authorization = `Bearer ${clerk.jar.value('staff')}`
  const path = `/api/products/${knife.id}/stock`

  const answer = await visitor().send({ method: 'PUT', path, headers: { authorization }, json: { available: 1 } })

  expect(answer.status).toBe(401)
  expect(await clerk.product(knife.id)).toEqual(knife)
})

test('a session cookie is out of reach for scripts and other sites', async () => {
  const { cookies } = await visitor().send({ method: 'GET', path: '/api/cart' })

  expect(cookies).toHaveLength(1)
  expect(cookies[0]).toMatch(/^session=[\w-]+\.[\w-]+\.[\w-]+; /)
  expect(cookies[0]).toMatch(/; HttpOnly(;|$)/i)
  expect(cookies[0]).toMatch(/; SameSite=Lax(;|$)/i)
})

/** Cookies that look like a session: of another store's key, too old, of another role, not signed, not a session. */
async function badSessions(name: 'session' | 'staff', role: 'shopper' | 'staff'): Promise<string[]> {
  const foreign = await createTestSessions()
  const theirs = role === 'staff' ? await foreign.staff() : await foreign.shopper()
  const expired = await foreign.shopper({ expiresIn: '-1s' })
  foreign.remove()
  const own = await ownSession(name)
  const [header, , signature] = own.split('.')
  const claims = { iss: 'bulkhead', sub: theirs.id, role, exp: 4_000_000_000 }
  const tokens = [
    theirs.authorization.slice('Bearer '.length),
    expired.authorization.slice('Bearer '.length),
    `${header}.${encoded(claims)}.${signature}`,
    `${encoded({ alg: 'none' })}.${encoded(claims)}.`,
    `${encoded({ alg: 'HS256' })}.${encoded(claims)}.${signature}`,
    'not-a-session',
    '%00"<script>',
  ]
  return tokens.map((token) => `${name}=${token}`)
}

async function ownSession(name: 'session' | 'staff'): Promise<string> {
  const self = name === 'staff' ? await staff() : visitor()
  await self.cart()
  return self.jar.value(name) ?? ''
}

function encoded(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url')
}
