import { eventually } from '@bulkhead/service/testing'
import { pino } from 'pino'
import { afterEach, describe, expect, test } from 'vitest'
import { type Bus, connectBus, type Topology } from '../src/index.ts'
import { openConnection } from '../src/rabbitmq/connection.ts'
import { createDeadLetters } from '../src/rabbitmq/dead-letters.ts'
import { createPublisher, type Publisher } from '../src/rabbitmq/publisher.ts'
import { busContract } from './bus-contract.ts'
import { deadLettersContract } from './dead-letters-contract.ts'
import { listen, message, messages } from './messages.ts'
import { amqpUrl, isRabbitMqThere, onRabbitMq, removeFromRabbitMq } from './rabbitmq-broker.ts'
import { startTcpProxy, type TcpProxy } from './tcp-proxy.ts'
import { paid, type ShopTopology, shopTopology } from './topology.ts'

const logger = pino({ level: 'silent' })

function connect(topology: Topology, url = amqpUrl): Promise<Bus> {
  return connectBus({ amqpUrl: url, topology, name: 'test', logger })
}

describe.skipIf(!(await isRabbitMqThere()))('the bus over RabbitMQ (needs a broker at AMQP_URL)', () => {
  const kind = { connect, remove: removeFromRabbitMq }
  busContract(kind)
  deadLettersContract(kind)

  let proxy: TcpProxy
  let bus: Bus
  let topology: ShopTopology

  async function openThroughProxy(before: (proxy: TcpProxy) => void = () => undefined): Promise<void> {
    topology = shopTopology()
    const target = new URL(amqpUrl)
    proxy = await startTcpProxy(target, 5672)
    before(proxy)
    const url = new URL(amqpUrl)
    url.host = `127.0.0.1:${proxy.port}`
    bus = await connect(topology, url.href)
  }

  const connected = () => eventually(() => expect(bus.connected).toBe(true))

  afterEach(async () => {
    if (!proxy) return
    await bus.close()
    proxy.close()
    await removeFromRabbitMq(topology).catch(() => undefined)
  })

  test('a service starts without a broker, refuses to publish at once, and connects when there is one', async () => {
    await openThroughProxy(({ cut }) => cut())
    const asked = performance.now()

    await expect(bus.publish([message()])).rejects.toMatchObject({ name: 'PublishFailed' })
    await expect(bus.deadLetters(topology.office).list()).rejects.toMatchObject({ name: 'BusUnavailable' })
    await expect(bus.queueDepth(topology.office)).rejects.toMatchObject({ name: 'BusUnavailable' })
    expect(performance.now() - asked).toBeLessThan(2_000)
    const inOffice = listen(bus, topology.office)

    proxy.mend()
    await connected()
    await bus.publish([message('"at last"')])
    await eventually(() => expect(inOffice.bodies).toEqual(['"at last"']))
  })

  test('through a restart of the broker no event is lost, and what was in hand comes again', async () => {
    await openThroughProxy()
    await connected()
    let release: () => void = () => undefined
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    const inOffice = listen(bus, topology.office, async (delivery) => {
      await held
      delivery.ack()
    })
    await bus.publish(messages(3))
    await eventually(() => expect(inOffice.heard.length).toBeGreaterThan(0))

    proxy.cut()
    await eventually(() => expect(bus.connected).toBe(false))
    proxy.mend()
    release()
    await connected()
    await bus.publish([message('"after"')])

    await eventually(() => expect(inOffice.bodies).toContain('"after"'))
    expect(new Set(inOffice.bodies)).toEqual(new Set(['{"number":0}', '{"number":1}', '{"number":2}', '"after"']))
    await inOffice.stop()
    await eventually(async () => expect(await waitingIn(topology.office)).toBe(0))
  })

  test('a broker that is paused costs a publisher 5 seconds, and is found again', { timeout: 40_000 }, async () => {
    await openThroughProxy()
    await connected()
    proxy.hold()
    const asked = performance.now()

    await expect(bus.publish([message()])).rejects.toMatchObject({
      name: 'PublishFailed',
      message: 'RabbitMQ did not confirm within 5000 ms',
    })
    expect(performance.now() - asked).toBeLessThan(5_500)
    await eventually(() => expect(bus.connected).toBe(false), 20_000)

    proxy.mend()
    await connected()
    await expect(bus.publish([message()])).resolves.toBeUndefined()
  })

  test('a replay that is cut off after sending leaves the letter parked as well, and loses nothing', async () => {
    await openThroughProxy()
    await connected()
    const inOffice = listen(bus, topology.office, (delivery) => delivery.park('broken'))
    const order = message()
    await bus.publish([order])
    await eventually(async () => expect(await bus.deadLetters(topology.office).list()).toHaveLength(1))
    await inOffice.stop()

    await replayUntilSent(topology, proxy)

    proxy.mend()
    await connected()
    expect(await waitingIn(topology.office)).toBe(1)
    await eventually(async () => expect(await bus.deadLetters(topology.office).list()).toMatchObject([order]))
  })

  test('a queue that someone deletes is made again, and heard again', async () => {
    await openThroughProxy()
    await connected()
    const inKitchen = listen(bus, topology.kitchen)
    await bus.publish([message('1', paid)])
    await eventually(() => expect(inKitchen.bodies).toEqual(['1']))

    await onRabbitMq(async (connection) => {
      const channel = await connection.createChannel()
      await channel.deleteQueue(topology.kitchen)
    })
    await expect(bus.publish([message('lost', paid)])).rejects.toMatchObject({ name: 'PublishFailed' })
    await eventually(() => bus.publish([message('2', paid)]))

    await eventually(() => expect(inKitchen.bodies).toEqual(['1', '2']))
  })
})

/** Replays by a line that is cut as soon as the broker has the message again, before it hears that it was taken. */
async function replayUntilSent(topology: ShopTopology, { port, cut }: TcpProxy): Promise<void> {
  const url = new URL(amqpUrl)
  url.host = `127.0.0.1:${port}`
  const own = { topology, logger, name: 'replay' }
  const taking = await openConnection({ ...own, amqpUrl: url.href })
  const sending = await openConnection({ ...own, amqpUrl })
  const publisher = createPublisher(sending, topology)
  const cutAfterwards: Publisher['send'] = async (...sent) => {
    await publisher.send(...sent)
    cut()
  }
  await eventually(() => expect(publisher.ready && taking.model).toBeTruthy())
  const parked = createDeadLetters({
    connection: taking,
    publisher: { ...publisher, send: cutAfterwards },
    topology,
    subscriber: topology.office,
  })

  await parked.replay().catch(() => undefined)
  await Promise.all([taking.close(), sending.close()])
}

async function waitingIn(queue: string): Promise<number> {
  let waiting = Number.NaN
  await onRabbitMq(async (connection) => {
    const channel = await connection.createChannel()
    channel.on('error', () => undefined)
    const { messageCount } = await channel.checkQueue(queue)
    waiting = messageCount
  })
  return waiting
}
