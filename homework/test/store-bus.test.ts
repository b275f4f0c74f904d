import { type Channel, type ChannelModel, connect } from 'amqplib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ask, createStage, eventually, storeExchange } from '../src/stage/index.ts'
import { openStoreBus, type StoreBus } from '../src/store/store-bus.ts'
import { hasDocker } from './support/has-docker.ts'
import { aWorkbench } from './support/workbench.ts'

const theStores = ['order', 'order.dead-letters', 'order.retry.200']

describe.skipIf(!hasDocker())('the store’s bus, as a submission is let in (needs Docker)', () => {
  const bench = aWorkbench()
  const stage = createStage(bench)
  let store: StoreBus
  let submission: ChannelModel
  const url = async () => store.url.replace('rabbitmq', `127.0.0.1:${await stage.port('rabbitmq', 5_672)}`)

  beforeAll(async () => {
    await stage.up(['rabbitmq'])
    store = await eventually('the bus is open', () => openStoreBus(stage, bench), { withinMs: 60_000 })
    await store.bus.declareExchange(storeExchange)
    for (const queue of [...theStores, 'payment']) await store.bus.declareQueue(queue)
    submission = await connect(await url())
  }, 120_000)
  afterAll(() => stage.down())

  /** What the broker refuses closes the channel, so that each has one of its own. */
  async function onChannel<Result>(work: (channel: Channel) => Promise<Result>): Promise<Result> {
    const channel = await submission.createChannel()
    channel.on('error', () => undefined)
    return work(channel)
  }

  test.each(['reviews', 'order-reviews', ''])('it hears the store on a queue of its own: “%s”', async (name) => {
    await onChannel(async (channel) => {
      await channel.assertExchange(storeExchange, 'topic', { durable: true })
      const { queue } = await channel.assertQueue(name, { durable: true })
      await channel.bindQueue(queue, storeExchange, 'store.order.#')
      channel.publish(storeExchange, 'store.order.confirmed.v1', Buffer.from('{}'))
      const isHeard = async () => (await channel.get(queue, { noAck: true })) !== false
      await eventually('what was told is heard', isHeard, { withinMs: 5_000 })
    })
  })

  test('it takes what waits on the queue `payment`', async () => {
    await store.bus.publish({ queue: 'payment' }, {})
    expect(await onChannel((channel) => channel.get('payment', { noAck: true }))).not.toBe(false)
  })

  test.each([...theStores, 'stage.heard.1'])('it can neither read nor rid the store of %s', async (queue) => {
    const refused = /ACCESS_REFUSED/
    await expect(onChannel((channel) => channel.get(queue))).rejects.toThrow(refused)
    await expect(onChannel((channel) => channel.purgeQueue(queue))).rejects.toThrow(refused)
    await expect(onChannel((channel) => channel.deleteQueue(queue))).rejects.toThrow(refused)
    await expect(onChannel((channel) => channel.unbindQueue(queue, storeExchange, '#'))).rejects.toThrow(refused)
  })

  test('it is no administrator', async () => {
    const { username, password } = new URL(store.url)
    const headers = { authorization: `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}` }
    const users = `http://127.0.0.1:${await stage.port('rabbitmq', 15_672)}/api/users`
    expect((await ask(users, { headers })).status).toBe(401)
  })

  test('what it made goes when the next one comes, and its account when it goes', async () => {
    await store.dropStrangers()
    expect((await store.bus.queues()).toSorted()).toEqual([...theStores, 'payment'])
    await submission.close()
    await store.close()
    await expect(connect(await url())).rejects.toThrow('ACCESS_REFUSED')
  })
})
