import { once } from 'node:events'
import { connect } from 'node:net'
import { bareApp, createLifecycle, createLogger, serve } from '@bulkhead/service'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { followStatus } from './follow-status.ts'
import { createStatusFeed } from './status-feed.ts'

let lifecycle: ReturnType<typeof createLifecycle>
beforeEach(() => {
  lifecycle = createLifecycle(createLogger('door', 'silent'))
})
afterEach(() => lifecycle.stop())

/** Somebody asks for the stream, and comes to it when `before` has happened. @returns how often the status was collected */
async function collectedFor(before: (leave: () => void, stop: () => void) => void): Promise<number> {
  let collected = 0
  const feed = createStatusFeed(async () => {
    collected += 1
    return { architecture: 'microservices', services: [] }
  })
  const stopping = new AbortController()
  const follow = followStatus({ feed, seconds: () => [], stopping: stopping.signal })
  const { promise: come, resolve: comes } = Promise.withResolvers<void>()
  const app = bareApp().get('/stream', async (request, response, next) => {
    const gone = once(response, 'close')
    before(
      () => client.destroy(),
      () => stopping.abort(),
    )
    if (client.destroyed) await gone
    await follow(request, response, next)
    comes()
  })
  const client = connect(await serve(app, { port: 0 }, lifecycle), '127.0.0.1')
  client.write('GET /stream HTTP/1.1\r\nHost: door\r\n\r\n')
  await come
  stopping.abort()
  client.destroy()
  return collected
}

test('who listens is told the status at once', async () => {
  expect(await collectedFor(() => undefined)).toBe(1)
})

test('nobody is asked for someone who left while they were let in', async () => {
  expect(await collectedFor((leave) => leave())).toBe(0)
})

test('nobody is asked for someone who comes when the door is closing', async () => {
  expect(await collectedFor((_leave, stop) => stop())).toBe(0)
})
