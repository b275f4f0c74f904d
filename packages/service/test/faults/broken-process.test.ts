import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Fault } from '@bulkhead/types'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { eventually } from '../../src/testing/index.ts'
import { type Harbour, runHarbour } from './run-harbour.ts'

let folder: string
let faultFile: string
const started: Harbour[] = []

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bulkhead-faults-'))
  faultFile = join(folder, 'lab', 'harbour.json')
})
afterEach(async () => {
  for (const harbour of started) harbour.kill()
  await Promise.all(started.splice(0).map(({ exited }) => exited))
  rmSync(folder, { recursive: true })
})

function open(...nodeOptions: string[]): Harbour {
  const harbour = runHarbour(faultFile, ...nodeOptions)
  started.push(harbour)
  return harbour
}

async function breaks(address: string, fault: Fault): Promise<unknown> {
  const response = await fetch(`${address}/lab/fault`, { method: 'PUT', ...asJson(fault) })
  expect(response.status).toBe(200)
  return response.json()
}

const asJson = (body: unknown) => ({ headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
const lampsOf = async (address: string) =>
  (await fetch(`${address}/lamps`, { signal: AbortSignal.timeout(1_000) })).status

test('a crash is told to who asked for it, ends the process, and is over with it', async () => {
  const crashing = open()

  expect(await breaks(await crashing.address, { kind: 'crash' })).toEqual({ kind: 'crash' })

  expect(await crashing.exited).toBe(1)
  expect(await lampsOf(await open().address)).toBe(200)
})

test('a crash loop ends the process at each start, until its file is deleted', async () => {
  const crashing = open()

  await breaks(await crashing.address, { kind: 'crash-loop' })

  expect(await crashing.exited).toBe(1)
  const again = open()
  await expect(again.address).rejects.toThrow('exited before it listened')
  expect(await again.exited).toBe(1)
  rmSync(faultFile)
  expect(await lampsOf(await open().address)).toBe(200)
})

test('a crash loop whose time is over lets the process start', async () => {
  await breaks(await open().address, { kind: 'crash-loop', seconds: 1 })

  await eventually(async () => expect(await lampsOf(await open().address)).toBe(200), 20_000)

  expect(existsSync(faultFile)).toBe(false)
})

test('a hung process answers nobody, not even about its health, until its file is deleted', async () => {
  const address = await open().address

  expect(await breaks(address, { kind: 'hang' })).toEqual({ kind: 'hang', seconds: 60 })

  for (const path of ['/lamps', '/livez']) {
    const asked = fetch(`${address}${path}`, { signal: AbortSignal.timeout(700) })
    await expect(asked).rejects.toMatchObject({ name: 'TimeoutError' })
  }
  rmSync(faultFile)
  await eventually(async () => expect(await lampsOf(address)).toBe(200))
})

test('a hang ends when its time is over', async () => {
  const address = await open().address
  const begun = performance.now()

  await breaks(address, { kind: 'hang', seconds: 1 })

  await eventually(async () => expect(await lampsOf(address)).toBe(200))
  expect(performance.now() - begun).toBeGreaterThan(900)
  expect(existsSync(faultFile)).toBe(false)
})

test('a process that was killed while it hung does not hang again', async () => {
  const hung = open()
  await breaks(await hung.address, { kind: 'hang' })
  await eventually(() => expect(JSON.parse(readFileSync(faultFile, 'utf8')).fault.kind).toBe('hang'))
  hung.kill()
  await hung.exited

  expect(await lampsOf(await open().address)).toBe(200)
})

test('a leak holds memory until the limit kills the process', { timeout: 60_000 }, async () => {
  const leaking = open('--max-old-space-size=48')

  expect(await breaks(await leaking.address, { kind: 'leak' })).toEqual({ kind: 'leak' })

  // V8 aborts a process that is out of memory.
  expect(['SIGABRT', 'SIGTRAP', 134]).toContain(await leaking.exited)
  expect(await lampsOf(await open().address)).toBe(200)
})

test('a leak that is healed lets the process live', { timeout: 60_000 }, async () => {
  const leaking = open('--max-old-space-size=96')
  const address = await leaking.address

  await breaks(address, { kind: 'leak', seconds: 1 })

  await eventually(async () => expect(await statusOf(address)).not.toHaveProperty('fault'), 20_000)
  expect(await lampsOf(address)).toBe(200)
})

test('a fault file that nobody can read breaks nothing', async () => {
  await breaks(await open().address, { kind: 'crash-loop' })
  writeFileSync(faultFile, '{"fault":{"kind":"crash-l')

  expect(await lampsOf(await open().address)).toBe(200)
})

async function statusOf(address: string): Promise<object> {
  return (await fetch(`${address}/status`)).json() as Promise<object>
}
