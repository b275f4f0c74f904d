import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connect } from 'amqplib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import {
  ask,
  createEvent,
  createStage,
  eventually,
  freshBroker,
  freshDatabase,
  startSubmission,
  storeExchange,
  submissionUrl,
} from '../src/stage/index.ts'
import { hasDocker } from './support/has-docker.ts'
import { aWorkbench, toyFolder } from './support/workbench.ts'

const onNetworks = z.object({
  NetworkSettings: z.object({ Networks: z.record(z.string(), z.object({ Gateway: z.string() })) }),
})

function gatewayOf(inspected: unknown): string {
  const [network] = Object.values(onNetworks.parse(inspected).NetworkSettings.Networks)
  return network?.Gateway ?? ''
}

describe.skipIf(!hasDocker())('a stage (needs Docker)', () => {
  const bench = aWorkbench()
  const stage = createStage(bench)
  beforeAll(() => stage.up(['rabbitmq', 'database']))
  afterAll(() => stage.down())

  test('a submission is built, told its environment, and asked from outside', async () => {
    await startSubmission(stage, { GREETING: 'it costs $5 # "today"' })

    const answer = await ask(`${await submissionUrl(stage)}/greeting`)
    expect(answer).toMatchObject({ status: 200, body: { greeting: 'it costs $5 # "today"' } })
  })

  test('a submission reaches its broker and its database, and nothing else: neither this machine nor a way out', async () => {
    const url = await submissionUrl(stage)
    const opens = async (host: string, port: number) => (await ask(`${url}/knock?host=${host}&port=${port}`)).body
    const hereOnTheInnerNetwork = gatewayOf(await stage.inspect('submission'))

    expect(await opens('rabbitmq', 5_672)).toEqual({ opened: true })
    expect(await opens('database', 5_432)).toEqual({ opened: true })
    expect(await opens('door', 4_000)).toEqual({ opened: false })
    expect(await opens('1.1.1.1', 443)).toEqual({ opened: false })
    expect(await opens('example.com', 443)).toEqual({ opened: false })
    expect(await opens(hereOnTheInnerNetwork, await stage.port('rabbitmq', 5_672))).toEqual({ opened: false })
  })

  test('a killed submission does not answer, and does once it is started again', async () => {
    const url = await submissionUrl(stage)
    await stage.kill('submission')
    await expect(ask(`${url}/greeting`)).rejects.toThrow('GET /greeting was not answered')

    await stage.start('submission')
    await eventually('it answers', async () => (await ask(`${url}/readyz`)).status === 200, { withinMs: 10_000 })
  })

  test('a paused submission is waited for no longer than was said', async () => {
    const url = await submissionUrl(stage)
    await stage.pause('submission')
    await expect(ask(`${url}/greeting`, { deadlineMs: 500 })).rejects.toThrow('nothing came within 0.5 s')

    await stage.unpause('submission')
    expect((await ask(`${url}/greeting`)).status).toBe(200)
  })

  test('what a check left paused or stopped when it ended early is no trouble to the next', async () => {
    await stage.pause('submission')
    await stage.pause('database')
    await stage.stop('rabbitmq', 0)

    const next = createStage(bench)
    await next.up(['rabbitmq', 'database'])
    await startSubmission(next, { GREETING: 'hello again' })
    expect((await ask(`${await submissionUrl(next)}/greeting`)).body).toEqual({ greeting: 'hello again' })
  })

  test('a run has a database of its own, which is gone afterwards', async () => {
    const database = await freshDatabase(stage, bench)
    await database.query('create table public.orders (id text primary key)')
    await database.query('insert into public.orders values ($1)', ['o-1'])

    expect(await database.query('select id from public.orders')).toEqual([{ id: 'o-1' }])
    await database.close()
    const again = await freshDatabase(stage, bench)
    await expect(again.query('select id from public.orders')).rejects.toThrow('does not exist')
    await again.close()
  })

  test('what is published is heard byte for byte, in order, also when the broker was away meanwhile', async () => {
    const { bus, close } = await freshBroker(stage, bench)
    const heard = await bus.hear(storeExchange, 'store.order.#')
    await bus.declareQueue('orders', [{ exchange: storeExchange, key: 'store.order.placed.v1' }])
    const placed = createEvent(bench.random, { type: 'store.order.placed.v1', subject: 'o-1', data: { amount: 1 } })

    const to = { exchange: storeExchange, key: placed.type }
    expect(await bus.publish(to, placed, { headers: { attempt: 1 } })).toBe('queued')
    expect(await bus.publish({ queue: 'nobody' }, {})).toBe('nowhere')
    await stage.stop('rabbitmq', 5)
    await expect(bus.read('orders')).rejects.toThrow()
    await stage.start('rabbitmq')
    const raw = Buffer.from('not { json')
    await eventually('the broker is back', async () => (await bus.publish(to, raw)) === 'queued', { withinMs: 60_000 })

    expect((await heard.all()).map(({ body }) => body.toString())).toEqual([JSON.stringify(placed), 'not { json'])
    expect((await heard.all())[0]).toMatchObject({ json: placed, headers: { attempt: 1 }, routingKey: placed.type })
    expect(await bus.count('orders')).toEqual({ ready: 2, unacked: 0, consumers: 0 })
    expect(await bus.read('orders')).toHaveLength(2)
    expect(await bus.queues()).toEqual(['orders'])
    await bus.drop('orders')
    expect(await bus.count('orders')).toBeUndefined()
    await close()
  }, 120_000)

  test('a submission that deletes the exchange through which it is told loses its points, not its grade', async () => {
    const { bus, url, close } = await freshBroker(stage, bench)
    await bus.declareExchange(storeExchange)
    const its = await connect(url.replace('rabbitmq:5672', `127.0.0.1:${await stage.port('rabbitmq', 5_672)}`))
    await (await its.createChannel()).deleteExchange(storeExchange)
    await its.close()

    await expect(bus.publish({ exchange: storeExchange, key: 'store.order.placed.v1' }, {})).rejects.toMatchObject({
      name: 'NotHeld',
      message: 'There is no exchange store.events: it was deleted, or never declared.',
    })
    await close()
  }, 60_000)

  test('a submission that does not build, or ends at once, is told why in Docker’s and its own last words', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'bulkhead-toy-'))
    const broken = createStage({ ...bench, folder })
    await cp(toyFolder, folder, { recursive: true })

    await writeFile(join(folder, 'src/main.mjs'), 'throw new Error("no greeting today")')
    await expect(startSubmission(broken, {})).rejects.toThrow(/ended by itself.*no greeting today/s)
    await writeFile(join(folder, 'Dockerfile'), 'FROM node:24-slim\nRUN echo "no such host" && exit 7\n')
    await expect(startSubmission(broken, {})).rejects.toMatchObject({
      name: 'NotHeld',
      message: expect.stringContaining('exit 7'),
    })
    await rm(folder, { recursive: true })
  })
})
