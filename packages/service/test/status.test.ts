import { pino } from 'pino'
import request from 'supertest'
import { expect, test } from 'vitest'
import { createMetrics, createServiceApp, type OwnStatusOptions, openEventStream } from '../src/index.ts'

function openHarbour(options: Partial<OwnStatusOptions> = {}) {
  const app = createServiceApp({
    service: 'harbour',
    logger: pino({ level: 'silent' }),
    metrics: createMetrics('harbour'),
    readiness: {},
    problemStatuses: {},
    isUnavailable: () => false,
    routes: [
      { method: 'get', path: '/lamps', handle: (_request, response) => void response.json(['lit']) },
      { method: 'get', path: '/storm', handle: () => Promise.reject(new Error('a storm')) },
      { method: 'get', path: '/ships', handle: (_request, response) => openEventStream(response).end() },
    ],
    ...options,
  })
  return request(app)
}

test('a service counts its answers and its errors, but not the questions about its health', async () => {
  const harbour = openHarbour()
  for (let asked = 0; asked < 3; asked += 1) await harbour.get('/lamps')
  await harbour.get('/storm')
  await harbour.get('/ships')
  await harbour.get('/readyz')

  const { body } = await harbour.get('/status')

  expect(body.missing).toEqual([])
  expect(body.requests).toMatchObject({
    errorPercent: 25,
    perSecond: expect.toSatisfy((rate) => rate > 0 && rate <= 4),
  })
  expect(body.requests.p99Ms).toBeGreaterThanOrEqual(body.requests.p50Ms)
})

test('a status comes soon, and says what is missing, also when what it asks does not answer', async () => {
  const harbour = openHarbour({
    readiness: { keys: () => true, database: () => new Promise<boolean>(() => undefined) },
  })

  const { body } = await harbour.get('/status').timeout(2_000)

  expect(body.missing).toEqual(['database'])
})

test('a status says what the service knows besides', async () => {
  const harbour = openHarbour({ figures: async () => ({ outbox: 7, bus: { connected: false, queues: [] } }) })

  expect((await harbour.get('/status')).body).toMatchObject({ outbox: 7, bus: { connected: false } })
})

test('who asks again says how far they know, and a service that remembers steps is told', async () => {
  const asked: unknown[] = []
  const harbour = openHarbour({
    figures: async (question) => {
      asked.push(question)
      return { recent: { last: 8, steps: [] } }
    },
  })

  expect((await harbour.get('/status')).body).toMatchObject({ recent: { last: 8, steps: [] } })
  await harbour.get('/status?after=1769850000000000')

  expect(asked).toEqual([{}, { after: 1_769_850_000_000_000 }])
})

test.each(['after=', 'after=-1', 'after=1.5', 'after=soup', 'after=99999999999999999', 'after=9999999999999999'])(
  'a status asked with %s is refused, and says which field is wrong',
  async (query) => {
    const { status, body } = await openHarbour().get(`/status?${query}`)

    expect(status).toBe(400)
    expect(body.errors).toEqual([{ path: 'after', message: expect.any(String) }])
  },
)
