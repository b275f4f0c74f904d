import { setImmediate as nextTurn } from 'node:timers/promises'
import { eventually } from '@bulkhead/service/testing'
import { expect, test } from 'vitest'
import type { Delivery, QueueDepth } from '../src/index.ts'
import { listen, message, messages } from './messages.ts'
import { type BusKind, shopsOn } from './shops-on.ts'
import { paid } from './topology.ts'

/** What every bus promises of the events that go their way; what it promises of others is in dead-letters-contract.ts. */
export function busContract(kind: BusKind): void {
  const openShop = shopsOn(kind)

  test('an event reaches everyone who subscribed to it, byte for byte, and nobody else', async () => {
    const { bus, kitchen, office } = await openShop()
    const inKitchen = listen(bus, kitchen)
    const inOffice = listen(bus, office)

    const order = message('{ "table": 7,  "what": "Käsespätzle 🍲" }')
    const payment = message('{"table":7}', paid)
    await bus.publish([order, payment])

    await eventually(() => expect(inKitchen.heard.map((delivery) => delivery.message)).toEqual([order, payment]))
    await eventually(() => expect(inOffice.heard.map((delivery) => delivery.message)).toEqual([order]))
  })

  test('an event that nobody subscribed to is refused, and the others of its batch are known to be safe', async () => {
    const { bus } = await openShop()
    const safe = message()

    const publishing = bus.publish([safe, message('{}', 'shop.unheard-of')])

    await expect(publishing).rejects.toMatchObject({
      name: 'PublishFailed',
      message: 'no queue takes shop.unheard-of',
      confirmed: new Set([safe.id]),
    })
  })

  test('what was published before anyone listened waits, in its order', async () => {
    const { bus, office } = await openShop()
    const orders = messages(200)
    await bus.publish(orders)

    const inOffice = listen(bus, office)

    await eventually(() => expect(inOffice.bodies).toEqual(orders.map(({ body }) => body)))
  })

  test('events arrive in batches of at most 64, one batch at a time', async () => {
    const { bus, office } = await openShop()
    await bus.publish(messages(150))
    const sizes: number[] = []
    let atOnce = 0
    let most = 0

    bus.consume(office, async (deliveries) => {
      atOnce += 1
      most = Math.max(most, atOnce)
      sizes.push(deliveries.length)
      await nextTurn()
      for (const delivery of deliveries) delivery.ack()
      atOnce -= 1
    })

    await eventually(() => expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(150))
    expect(most).toBe(1)
    expect(Math.max(...sizes)).toBeLessThanOrEqual(64)
    expect(sizes.length).toBeLessThan(150)
  })

  test('two replicas share the work: each event goes to one of them', async () => {
    const { bus, join, office } = await openShop()
    const one = listen(bus, office, async (delivery) => {
      await nextTurn()
      delivery.ack()
    })
    const other = listen(await join(), office, async (delivery) => {
      await nextTurn()
      delivery.ack()
    })

    const orders = messages(300)
    await bus.publish(orders)

    const everything = orders.map(({ body }) => body).toSorted()
    await eventually(() => expect([...one.bodies, ...other.bodies].toSorted()).toEqual(everything))
    expect(Math.min(one.heard.length, other.heard.length)).toBeGreaterThan(0)
  })

  test('what a service had in hand when it died goes to another', async () => {
    const { bus, join, office } = await openShop()
    const doomed = await join()
    const dying = listen(doomed, office, () => undefined)
    const order = message()
    await bus.publish([order])
    await eventually(() => expect(dying.heard).toHaveLength(1))

    await doomed.close()

    const heir = listen(bus, office)
    await eventually(() => expect(heir.heard.map((delivery) => delivery.message)).toEqual([order]))
  })

  test('a failing event does not keep those behind it waiting', async () => {
    const { bus, office } = await openShop({ retryDelaysMs: [60_000] })
    const inOffice = listen(bus, office, (delivery) =>
      delivery.message.body === '"bad"' ? delivery.fail('bad') : delivery.ack(),
    )

    await bus.publish([message('"bad"'), message('"good"')])

    await eventually(() => expect(inOffice.bodies).toEqual(['"bad"', '"good"']))
  })

  test('a consumer that stops finishes its batch, and leaves the rest to others', async () => {
    const { bus, join, office } = await openShop()
    let release: () => void = () => undefined
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    const leaving = listen(bus, office, async (delivery) => {
      await held
      delivery.ack()
    })
    await bus.publish([message('1')])
    await eventually(() => expect(leaving.heard).toHaveLength(1))
    await bus.publish([message('2')])

    const stopping = leaving.stop()
    release()
    await stopping

    const staying = listen(await join(), office)
    await eventually(() => expect(staying.bodies).toEqual(['2']))
    expect(leaving.bodies).toEqual(['1'])
  })

  test('a bus that was closed refuses to publish', async () => {
    const { bus, join } = await openShop()
    const closed = await join()
    await closed.close()

    await expect(closed.publish([message()])).rejects.toMatchObject({ name: 'PublishFailed' })
    await expect(bus.publish([message()])).resolves.toBeUndefined()
  })

  test('one can see how much waits, how much is in hand, and how much was set aside', async () => {
    const { bus, office } = await openShop({ retryDelaysMs: [] })
    const depth = () => bus.queueDepth(office)
    const look = (expected: QueueDepth) => eventually(async () => expect(await depth()).toEqual(expected))
    await bus.publish(messages(70))
    await look({ ready: 70, unacked: 0, deadLetters: 0 })

    const held: Delivery[] = []
    const consumer = bus.consume(office, async (deliveries) => void held.push(...deliveries))
    await look({ ready: 6, unacked: 64, deadLetters: 0 })
    await eventually(() => expect(held).toHaveLength(64))

    await Promise.all(held.splice(0, 3).map((delivery) => delivery.park('nobody wants it')))
    for (const delivery of held.splice(0)) delivery.ack()
    await look({ ready: 0, unacked: 6, deadLetters: 3 })

    await consumer.stop()
    await look({ ready: 6, unacked: 0, deadLetters: 3 })
  })
}
