import { copyFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createSessions, createSessionVerifier } from '../src/index.ts'
import { createTestSessions, type TestSessions } from '../src/testing/index.ts'

let gateway: TestSessions
beforeAll(async () => {
  gateway = await createTestSessions()
})
afterAll(() => gateway.remove())

function requestWith(authorization?: string) {
  return { headers: { authorization } } as unknown as Parameters<ReturnType<typeof createSessions>['shopperOf']>[0]
}

function sessions(publicKeyFile = gateway.publicKeyFile) {
  return createSessions(createSessionVerifier(publicKeyFile))
}

test('a visitor is recognised by the session that the gateway signed, each time', async () => {
  const shopper = await gateway.shopper()
  const { shopperOf } = sessions()

  expect(await shopperOf(requestWith(shopper.authorization))).toBe(shopper.id)
  expect(await shopperOf(requestWith(shopper.authorization))).toBe(shopper.id)
})

test('a forged, foreign or expired session is refused', async () => {
  const { authorization } = await gateway.shopper()
  const foreign = await createTestSessions()
  const foreigner = await foreign.shopper()
  const expired = await gateway.shopper({ expiresIn: '-1s' })
  foreign.remove()
  const forged = authorization.replace(
    /\.[^.]+\./,
    `.${Buffer.from('{"sub":"x","role":"staff"}').toString('base64url')}.`,
  )
  const unsigned = `Bearer ${Buffer.from('{"alg":"none"}').toString('base64url')}.${authorization.split('.')[1]}.`
  const { shopperOf } = sessions()

  for (const bad of [forged, unsigned, foreigner.authorization, expired.authorization, 'Bearer nonsense']) {
    await expect(shopperOf(requestWith(bad))).rejects.toMatchObject({ status: 401, code: 'session-invalid' })
  }
  await expect(shopperOf(requestWith())).rejects.toMatchObject({ status: 401, code: 'session-missing' })
})

test('only staff may do what is for staff', async () => {
  const { requireStaff } = sessions()
  const staff = await gateway.staff()
  const shopper = await gateway.shopper()

  await expect(requireStaff(requestWith(staff.authorization))).resolves.toBeUndefined()
  await expect(requireStaff(requestWith(shopper.authorization))).rejects.toMatchObject({
    status: 403,
    code: 'staff-only',
  })
  await expect(requireStaff(requestWith())).rejects.toMatchObject({ status: 401 })
})

test('a service that started before the gateway had keys recognises visitors once they are there', async () => {
  const shopper = await gateway.shopper()
  const notYet = `${gateway.publicKeyFile}.later`
  const { shopperOf } = sessions(notYet)
  await expect(shopperOf(requestWith(shopper.authorization))).rejects.toMatchObject({ status: 503 })

  copyFileSync(gateway.publicKeyFile, notYet)

  expect(await shopperOf(requestWith(shopper.authorization))).toBe(shopper.id)
})
