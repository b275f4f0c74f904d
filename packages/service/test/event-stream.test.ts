import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import type { Express } from 'express'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { bareApp, createLifecycle, createLogger, type EventStream, openEventStream, serve } from '../src/index.ts'
import { eventually } from '../src/testing/index.ts'

const heartbeatMs = 10_000

let harbour: Express
let client: Socket
let lifecycle: ReturnType<typeof createLifecycle>

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  lifecycle = createLifecycle(createLogger('harbour', 'silent'))
  harbour = bareApp()
  client = connect(await serve(harbour, { port: 0 }, lifecycle), '127.0.0.1')
  client.resume()
  await once(client, 'connect')
})
afterEach(async () => {
  client.destroy()
  await lifecycle.stop()
  vi.useRealTimers()
})

/** Asks for several things at once on one connection: the second is answered when the first is done. */
function ask(...paths: string[]): void {
  client.write(paths.map((path) => `GET ${path} HTTP/1.1\r\nHost: harbour\r\n\r\n`).join(''))
}

test('a stream that is opened when its reader has left already has ended, and leaves no heartbeat behind', async () => {
  let stream: EventStream | undefined
  harbour.get('/ships', async (_request, response) => {
    client.destroy()
    await once(response, 'close')
    stream = openEventStream(response)
  })

  ask('/ships')

  await eventually(() => expect(stream?.ended.aborted).toBe(true))
  expect(vi.getTimerCount()).toBe(0)
})

test('a stream that ends while the one asked for before it stays has no heartbeat any more', async () => {
  const failed = vi.fn()
  let ended: EventStream | undefined
  harbour.get('/ships', (_request, response) => void openEventStream(response))
  harbour.get('/lamps', (_request, response) => {
    response.on('error', failed)
    ended = openEventStream(response)
    ended.send('lamp', 'lit')
    ended.end()
  })

  ask('/ships', '/lamps')
  await eventually(() => expect(ended).toBeDefined())
  await vi.advanceTimersByTimeAsync(2 * heartbeatMs)

  expect(failed).not.toHaveBeenCalled()
  expect(ended?.ended.aborted).toBe(true)
})
