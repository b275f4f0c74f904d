import { eventually } from '@bulkhead/service/testing'
import { expect, test } from 'vitest'
import { listen, message, messages } from './messages.ts'
import { type BusKind, shopsOn } from './shops-on.ts'

/** What every bus promises of the events that nobody could handle. */
export function deadLettersContract(kind: BusKind): void {
  const openShop = shopsOn(kind)

  test('an event that kills whoever takes it is parked in the end', async () => {
    const { bus, join, office } = await openShop({ deliveryLimit: 2 })
    const deadly = message('{"deadly":true}')
    await bus.publish([deadly])

    for (const _ of [1, 2, 3]) {
      const victim = await join()
      const dying = listen(victim, office, () => undefined)
      await eventually(() => expect(dying.heard).toHaveLength(1))
      await victim.close()
    }

    await eventually(async () => {
      expect(await bus.deadLetters(office).list()).toEqual([
        {
          ...deadly,
          reason: 'it was handed out 3 times and never answered',
          attempts: 3,
          parkedAt: expect.stringMatching(/^20.*Z$/),
        },
      ])
    })
  })

  test('an event that fails comes again after growing delays, then is parked with the reason', async () => {
    const { bus, office } = await openShop({ retryDelaysMs: [20, 200] })
    const times: number[] = []
    const inOffice = listen(bus, office, (delivery) => {
      times.push(performance.now())
      return delivery.fail(`try ${delivery.attempts} failed`)
    })
    const order = message('{ "a":1 }')
    await bus.publish([order])

    const parked = await eventually(async () => {
      const list = await bus.deadLetters(office).list()
      expect(list).toHaveLength(1)
      return list
    })

    expect(inOffice.heard.map(({ attempts }) => attempts)).toEqual([0, 1, 2])
    const [first = 0, second = 0, third = 0] = times
    expect(second - first).toBeGreaterThan(15)
    expect(third - second).toBeGreaterThan(190)
    expect(parked).toEqual([
      {
        ...order,
        reason: 'try 2 failed',
        attempts: 3,
        parkedAt: expect.stringMatching(/^20.*Z$/),
        firstFailedAt: expect.stringMatching(/^20.*Z$/),
      },
    ])
  })

  test('a batch that throws fails whatever it had not answered', async () => {
    const { bus, office } = await openShop({ retryDelaysMs: [] })
    // The three may come in one batch or in several.
    bus.consume(office, async (deliveries) => {
      deliveries.find(({ message }) => message.body === '1')?.ack()
      throw new Error('the pen broke')
    })

    await bus.publish([message('1'), message('2'), message('3')])

    await eventually(async () => {
      const parked = await bus.deadLetters(office).list()
      expect(parked.map(({ body }) => body).toSorted()).toEqual(['2', '3'])
      expect(parked.map(({ reason }) => reason)).toEqual(['the pen broke', 'the pen broke'])
    })
  })

  test('looking at the dead letters, however often, takes none of them away', async () => {
    const { bus, office } = await openShop({ retryDelaysMs: [] })
    const inOffice = listen(bus, office, (delivery) => delivery.park('unreadable'))
    await bus.publish([message('1'), message('2'), message('3')])
    await eventually(async () => expect(await bus.deadLetters(office).list()).toHaveLength(3))

    for (let look = 0; look < 50; look += 1) await bus.deadLetters(office).list()

    const bodies = (await bus.deadLetters(office).list()).map(({ body }) => body)
    expect(bodies).toEqual(['1', '2', '3'])
    expect(await bus.deadLetters(office).list(2)).toHaveLength(2)
    expect(inOffice.heard).toHaveLength(3)
  })

  test('dead letters are replayed to the one who parked them: one, or all, each once and as if new', async () => {
    const { bus, kitchen, office } = await openShop({ retryDelaysMs: [] })
    let mended = false
    const inKitchen = listen(bus, kitchen)
    const inOffice = listen(bus, office, (delivery) => (mended ? delivery.ack() : delivery.park('broken')))
    const orders = messages(5)
    const [first] = orders
    await bus.publish(orders)
    await eventually(async () => expect(await bus.deadLetters(office).list()).toHaveLength(5))

    mended = true
    expect(await bus.deadLetters(office).replay(first?.id)).toBe(1)
    await eventually(() => expect(inOffice.bodies.slice(5)).toEqual([first?.body]))
    expect(await bus.deadLetters(office).replay()).toBe(4)

    await eventually(() => expect(inOffice.bodies.slice(5).toSorted()).toEqual(orders.map(({ body }) => body)))
    expect(inOffice.heard.slice(5).map(({ attempts }) => attempts)).toEqual([0, 0, 0, 0, 0])
    expect(await bus.deadLetters(office).list()).toEqual([])
    expect(await bus.deadLetters(office).replay()).toBe(0)
    expect(inKitchen.heard).toHaveLength(5)
  })

  test('of several hundred dead letters any one is found by its id, and the others are replayed together', async () => {
    const { bus, office } = await openShop()
    let mended = false
    const inOffice = listen(bus, office, (delivery) => (mended ? delivery.ack() : delivery.park('broken')))
    const orders = messages(400)
    const newest = orders.at(-1)
    await bus.publish(orders)
    await eventually(async () => expect((await bus.queueDepth(office)).deadLetters).toBe(400))
    expect(await bus.deadLetters(office).list()).toHaveLength(100)
    expect((await bus.queueDepth(office)).deadLetters).toBe(400)
    // In whichever order: RabbitMQ sets several aside at once.
    const listed = (await bus.deadLetters(office).list(1_000)).map(({ id }) => id)
    expect(listed.toSorted()).toEqual(orders.map(({ id }) => id).toSorted())

    mended = true
    expect(await bus.deadLetters(office).replay(newest?.id)).toBe(1)
    expect(await bus.deadLetters(office).replay(newest?.id)).toBe(0)
    expect(await bus.deadLetters(office).replay()).toBe(399)

    const everything = orders.map(({ body }) => body).toSorted()
    await eventually(() => expect(inOffice.bodies.slice(400).toSorted()).toEqual(everything))
    expect(await bus.deadLetters(office).list()).toEqual([])
  })

  test('two replays at once, of one or of all, hand over each dead letter once', async () => {
    const { bus, office, join } = await openShop()
    let mended = false
    const inOffice = listen(bus, office, (delivery) => (mended ? delivery.ack() : delivery.park('broken')))
    const orders = messages(150)
    const [first] = orders
    await bus.publish(orders)
    await eventually(async () => expect((await bus.queueDepth(office)).deadLetters).toBe(150))
    const [here, there] = [bus.deadLetters(office), (await join()).deadLetters(office)]

    mended = true
    const one = await Promise.all([here.replay(first?.id), here.replay(first?.id)])
    const all = await Promise.all([here.replay(), there.replay()])

    expect(one.toSorted()).toEqual([0, 1])
    expect(all[0] + all[1]).toBe(149)
    await eventually(() => expect(inOffice.heard).toHaveLength(300))
    expect(new Set(inOffice.bodies.slice(150)).size).toBe(150)
    expect(await here.list()).toEqual([])
  })

  test('a dead letter with an odd id is found by it, and those without any go together', async () => {
    const { bus, office } = await openShop()
    let mended = false
    const inOffice = listen(bus, office, (delivery) => (mended ? delivery.ack() : delivery.park('broken')))
    const odd = { ...message('"odd"'), id: '../a b/%2F?é' }
    await bus.publish([odd, { ...message('"nameless"'), id: '' }, { ...message('"also nameless"'), id: '' }])
    await eventually(async () => expect(await bus.deadLetters(office).list()).toHaveLength(3))

    mended = true
    expect(await bus.deadLetters(office).replay(odd.id)).toBe(1)
    expect(await bus.deadLetters(office).replay('')).toBe(2)

    await eventually(() =>
      expect(inOffice.bodies.slice(3).toSorted()).toEqual(['"also nameless"', '"nameless"', '"odd"']),
    )
  })
}
