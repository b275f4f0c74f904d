import { Agent, get, type IncomingMessage } from 'node:http'
import { pino } from 'pino'
import { expect, test } from 'vitest'
import { bareApp, createLifecycle, serve } from '../src/index.ts'
import { eventually } from '../src/testing/index.ts'

const silent = pino({ level: 'silent' })
const drainMs = 5_000

/** A harbour whose lamps are lit when a test says so. */
async function openHarbour(drainWithinMs = drainMs) {
  const lifecycle = createLifecycle(silent)
  const { promise: lit, resolve: light } = Promise.withResolvers<void>()
  let asked = 0
  const app = bareApp()
  app.get('/lamps', async (_request, response) => {
    asked += 1
    await lit
    response.json(['lit'])
  })
  app.get('/lamps/stream', async (_request, response) => {
    asked += 1
    response.write('dark')
    await lit
    response.end('lit')
  })
  const port = await serve(app, { port: 0 }, lifecycle, drainWithinMs)
  const client = new Agent({ keepAlive: true })
  const ask = (path: string) =>
    new Promise<IncomingMessage>((resolve, reject) => {
      get({ port, path, agent: client }, (response) => resolve(response.resume())).once('error', reject)
    })
  return { ask, light, lifecycle, whenAsked: () => eventually(() => expect(asked).toBe(1)) }
}

async function msOf(work: Promise<unknown>): Promise<number> {
  const begun = performance.now()
  await work
  return performance.now() - begun
}

test('what was asked before the stop is answered, and nobody’s kept connection holds the stop up', async () => {
  const { ask, light, lifecycle, whenAsked } = await openHarbour()
  const answer = ask('/lamps')
  await whenAsked()

  const stopping = msOf(lifecycle.stop())
  light()

  expect((await answer).statusCode).toBe(200)
  expect((await answer).headers.connection).toBe('close')
  expect(await stopping).toBeLessThan(drainMs / 2)
})

test('a stream that ends during the stop takes its connection along', async () => {
  const { ask, light, lifecycle, whenAsked } = await openHarbour()
  await ask('/lamps/stream')
  await whenAsked()

  const stopping = msOf(lifecycle.stop())
  light()

  expect(await stopping).toBeLessThan(drainMs / 2)
})

test('a request that is not done in time is cut', async () => {
  const { ask, lifecycle, whenAsked } = await openHarbour(100)
  const answer = ask('/lamps').catch((error: unknown) => error)
  await whenAsked()

  await lifecycle.stop()

  expect(await answer).toMatchObject({ code: 'ECONNRESET' })
})
