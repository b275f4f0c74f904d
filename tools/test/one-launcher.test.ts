import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Claim, claimFolder } from '../src/start/control/claim-folder.ts'
import { launcherAt } from '../src/start/control/control-client.ts'
import { type ControlDoor, startControlDoor } from '../src/start/control/control-door.ts'
import type { StoreFile } from '../src/start/control/protocol.ts'
import { liveStoreIn, storeFileIn } from '../src/start/control/read-store-file.ts'

let folder: string
let door: ControlDoor

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'bulkhead-claim-'))
  door = await startControlDoor()
})
afterEach(() => {
  door.close()
  rmSync(folder, { recursive: true })
})

function about(): StoreFile {
  return { pid: process.pid, address: 'http://127.0.0.1:8080', control: { url: door.url, token: door.token } }
}

function claim(): Promise<Claim> {
  return claimFolder(folder, about())
}

test('a second launcher on a folder is refused in one sentence, until the first has left', async () => {
  const first = await claim()

  await expect(claim()).rejects.toThrow(`A store already runs in ${folder} (process ${process.pid}`)

  first.release()
  const second = await claim()
  second.release()
  expect(await liveStoreIn(folder)).toBeUndefined()
})

test('of two that start at once, one is refused', async () => {
  const outcomes = await Promise.allSettled([claim(), claim(), claim()])

  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected', 'rejected'])
})

test.each([
  { what: 'was killed', left: { pid: 2 ** 22 + 1 } },
  { what: 'was killed, and another process has its number', left: { pid: process.pid, port: 1 } },
])('what a launcher left that $what is in nobody’s way', async ({ left }) => {
  const control = { url: `http://127.0.0.1:${left.port ?? 9}`, token: 'old' }
  writeFileSync(storeFileIn(folder), JSON.stringify({ ...about(), pid: left.pid, control }))

  const { release } = await claim()

  expect(JSON.parse(readFileSync(storeFileIn(folder), 'utf8'))).toEqual(about())
  release()
})

test('only its owner reads what opens the launcher’s side door', async () => {
  const { release } = await claim()

  expect(statSync(storeFileIn(folder)).mode & 0o777).toBe(0o600)
  release()
})

test('the side door opens to nobody without its token', async () => {
  const { status } = await fetch(`${door.url}/parts`)

  expect(status).toBe(401)
})

test('until the store is there, the side door says so', async () => {
  await expect(launcherAt(about().control).parts()).rejects.toThrow('The store is still starting.')
})
