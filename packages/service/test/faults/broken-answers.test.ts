import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import request from 'supertest'
import { afterAll, expect, test } from 'vitest'
import {
  createFaultFile,
  createFaultSwitch,
  createMetrics,
  createServiceApp,
  type FaultSwitch,
} from '../../src/index.ts'
import { eventually } from '../../src/testing/index.ts'

const folder = mkdtempSync(join(tmpdir(), 'bulkhead-faults-'))
const logger = pino({ level: 'silent' })
afterAll(() => rmSync(folder, { recursive: true }))

function openHarbour(lab: 'on' | 'off' = 'on') {
  const faults = lab === 'on' ? createFaultSwitch(createFaultFile(join(folder, 'harbour.json')), logger) : undefined
  return request(appWith(faults))
}

function appWith(faults: FaultSwitch | undefined) {
  return createServiceApp({
    service: 'harbour',
    logger,
    metrics: createMetrics('harbour'),
    readiness: {},
    problemStatuses: {},
    isUnavailable: () => false,
    faults,
    routes: [{ method: 'get', path: '/lamps', handle: (_request, response) => void response.json(['lit']) }],
  })
}

async function msOf(asked: PromiseLike<unknown>): Promise<number> {
  const begun = performance.now()
  await asked
  return performance.now() - begun
}

test('errors take the place of answers, but not of those about health and the switch itself', async () => {
  const harbour = openHarbour()

  const fault = await harbour.put('/lab/fault').send({ kind: 'errors' })

  expect(fault.body).toEqual({ kind: 'errors', percent: 100 })
  const lamps = await harbour.get('/lamps')
  expect(lamps.status).toBe(500)
  expect(lamps.type).toBe('application/problem+json')
  expect(lamps.body).toMatchObject({ status: 500, code: 'fault-switched-on' })
  for (const path of ['/livez', '/readyz', '/metrics', '/status']) expect((await harbour.get(path)).status).toBe(200)

  expect((await harbour.delete('/lab/fault')).status).toBe(204)
  expect((await harbour.get('/lamps')).body).toEqual(['lit'])
})

test('a share of errors leaves the other answers as they were', async () => {
  const harbour = openHarbour()
  await harbour.put('/lab/fault').send({ kind: 'errors', percent: 50 })

  const statuses: number[] = []
  for (let asked = 0; asked < 100; asked += 1) statuses.push((await harbour.get('/lamps')).status)

  expect(statuses.filter((status) => status === 500).length).toBeGreaterThan(15)
  expect(statuses.filter((status) => status === 200).length).toBeGreaterThan(15)
})

test('a slow service makes each answer late, but not those about its health, and hurries again once healed', async () => {
  const harbour = openHarbour()

  const fault = await harbour.put('/lab/fault').send({ kind: 'slow', delayMs: 300 })

  expect(fault.body).toEqual({ kind: 'slow', delayMs: 300, percent: 100 })
  expect(await msOf(harbour.get('/lamps').expect(200, ['lit']))).toBeGreaterThanOrEqual(295)
  expect(await msOf(harbour.get('/readyz'))).toBeLessThan(290)
  await harbour.delete('/lab/fault')
  expect(await msOf(harbour.get('/lamps').expect(200))).toBeLessThan(290)
})

test('healing lets go of those that wait', async () => {
  const harbour = openHarbour()
  await harbour.put('/lab/fault').send({ kind: 'slow', delayMs: 60_000 })

  const waiting = harbour.get('/lamps').then(({ body }) => body)
  await eventually(async () => {
    await harbour.delete('/lab/fault').expect(204)
    expect(await Promise.race([waiting, undefined])).toEqual(['lit'])
  })
})

test('a fault with a time to live heals by itself', async () => {
  const harbour = openHarbour()
  await harbour.put('/lab/fault').send({ kind: 'errors', seconds: 1 })
  expect((await harbour.get('/lamps')).status).toBe(500)

  await eventually(() => harbour.get('/lamps').expect(200))
})

test('one fault takes the place of another', async () => {
  const harbour = openHarbour()
  await harbour.put('/lab/fault').send({ kind: 'errors' })
  await harbour.put('/lab/fault').send({ kind: 'slow', delayMs: 1 })

  expect((await harbour.get('/lamps')).status).toBe(200)
  expect((await harbour.get('/status')).body.fault).toEqual({ kind: 'slow', delayMs: 1, percent: 100 })
})

test('poison meets no request', async () => {
  const harbour = openHarbour()

  expect((await harbour.put('/lab/fault').send({ kind: 'poison' })).body).toEqual({ kind: 'poison' })

  expect((await harbour.get('/lamps')).body).toEqual(['lit'])
  expect((await harbour.get('/status')).body.fault).toEqual({ kind: 'poison' })
})

test('a fault that is none is refused by the name of what is wrong, and nothing breaks', async () => {
  const harbour = openHarbour()

  const { status, body } = await harbour.put('/lab/fault').send({ kind: 'errors', percent: 101 })

  expect(status).toBe(400)
  expect(body.errors).toEqual([{ path: 'percent', message: expect.any(String) }])
  expect((await harbour.get('/lamps')).status).toBe(200)
})

test('without the lab there is no switch', async () => {
  const harbour = openHarbour('off')

  expect((await harbour.put('/lab/fault').send({ kind: 'crash' })).status).toBe(404)
  expect((await harbour.delete('/lab/fault')).status).toBe(404)
  expect((await harbour.get('/status')).body).not.toHaveProperty('fault')
})
