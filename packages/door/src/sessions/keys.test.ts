import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { prepareKeys } from './keys.ts'

let root: string
const options = () => ({ folder: join(root, 'private'), publicKeyFile: join(root, 'public', 'session.jwk') })

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'bulkhead-keys-'))
})
afterEach(() => rmSync(root, { recursive: true }))

test('at first start the store makes its keys, and keeps them to itself', async () => {
  const { staffToken } = await prepareKeys(options())

  expect(readdirSync(options().folder).sort()).toEqual(['session.private.jwk', 'staff-token'])
  for (const file of readdirSync(options().folder)) {
    expect(statSync(join(options().folder, file)).mode & 0o777).toBe(0o600)
  }
  expect(staffToken).toMatch(/^[\w-]{32}$/)
  expect(JSON.parse(readFileSync(options().publicKeyFile, 'utf8'))).not.toHaveProperty('d')
})

test('a restart changes neither the key nor the staff token', async () => {
  const first = await prepareKeys(options())
  const publicKey = readFileSync(options().publicKeyFile, 'utf8')
  const second = await prepareKeys(options())

  expect(second.staffToken).toBe(first.staffToken)
  expect(readFileSync(options().publicKeyFile, 'utf8')).toBe(publicKey)
})

test('two doors that open at once agree on one key', async () => {
  const both = await Promise.all([prepareKeys(options()), prepareKeys(options())])
  const privateKey = JSON.parse(readFileSync(join(options().folder, 'session.private.jwk'), 'utf8'))

  expect(both[0].staffToken).toBe(both[1].staffToken)
  expect(JSON.parse(readFileSync(options().publicKeyFile, 'utf8'))).toMatchObject({ x: privateKey.x })
})

test('the staff token from the environment is the one that counts', async () => {
  expect(await prepareKeys({ ...options(), staffToken: 'from outside' })).toMatchObject({ staffToken: 'from outside' })
})
