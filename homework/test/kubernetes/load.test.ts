import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { eventually } from '../../src/stage/index.ts'

const program = (name: string) =>
  fileURLToPath(new URL(`../../exercises/09-kubernetes/in-cluster/${name}`, import.meta.url))
const figures = z.object({ sent: z.int(), answered: z.int(), failed: z.int(), reasons: z.record(z.string(), z.int()) })

let folder: string
let server: Server
let answer: (response: ServerResponse) => void
let bodies: string[]
let load: ChildProcess | undefined

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bulkhead-load-'))
  answer = (response) => response.end('[]')
  bodies = []
  server = createServer((request, response) => {
    request.on('data', (chunk) => bodies.push(`${request.method} ${request.url} ${chunk}`))
    answer(response)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
})
afterEach(async () => {
  load?.kill()
  server.close()
  await rm(folder, { recursive: true })
})

function url(path: string): string {
  return `http://localhost:${(server.address() as AddressInfo).port}${path}`
}

function begin(): void {
  load = spawn('node', [program('load.mjs'), url('/products'), join(folder, 'now.json')])
}

const seen = async () => figures.parse(JSON.parse(await readFile(join(folder, 'now.json'), 'utf8')))

test('requests that are answered are counted, and those that are not by why', async () => {
  const failures: ((response: ServerResponse) => void)[] = [
    (response) => response.writeHead(503).end(),
    (response) => response.destroy(),
    (response) => response.writeHead(200, { 'content-length': 10 }).write('half', () => response.destroy()),
  ]
  answer = (response) => (failures.shift() ?? ((well) => well.end('[]')))(response)
  begin()

  const look = async () => (await seen()).answered >= 10 && seen()
  expect(await eventually('it counts', look, { withinMs: 20_000 })).toMatchObject({
    failed: 3,
    reasons: { 'status 503': 1, ECONNRESET: 2 },
  })
})

test('it goes on at its rate while nobody answers', async () => {
  answer = () => undefined
  begin()

  const look = async () => (await seen()).sent >= 40 && seen()
  expect(await eventually('it goes on', look, { withinMs: 20_000 })).toMatchObject({ answered: 0 })
  server.closeAllConnections()
})

test('a pod is told to hang by the switch of the lab', async () => {
  const hang = spawn('node', [program('hang.mjs'), url('/lab/fault')])
  let said = ''
  hang.stdout.on('data', (chunk) => (said += chunk))
  await once(hang, 'close')

  expect(said).toBe('200')
  expect(bodies).toEqual(['PUT /lab/fault {"kind":"hang","seconds":3600}'])
})
