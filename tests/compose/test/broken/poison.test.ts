import { productNamed, type Staff, staff } from '@bulkhead/blackbox'
import { eventually } from '@bulkhead/service/testing'
import type { Product } from '@bulkhead/types'
import { beforeAll, expect, test } from 'vitest'
import { inboxOf } from '../../src/ask-inside.ts'
import { command } from '../../src/command.ts'
import { figure, seconds } from '../../src/figure.ts'
import { whenAllConfirmed } from '../../src/kept-promises.ts'
import { startShopping } from '../../src/steady-shoppers.ts'
import { whenWell } from '../../src/when-well.ts'

const services = ['catalog', 'cart', 'order'] as const
const ordersBehind = 100
const confirmedWithinMs = 30_000
/** Four delays, together 21 s. */
const parkedWithinMs = 60_000

let clerk: Staff
let cap: Product

beforeAll(async () => {
  await whenWell()
  clerk = await staff()
  cap = await clerk.setStock(await productNamed('Wool Watch Cap'), 10_000)
})

interface Poisoned {
  readonly name: string
  /** Of the event that was put on its queue. */
  readonly id: string
  readonly failedBefore: number
}

async function poison(name: string): Promise<Poisoned> {
  const { failed } = await inboxOf(name)
  const [done = ''] = await command('break', name, 'poison')
  return { name, id: done.match(/: (\S+)\.$/)?.[1] ?? '', failedBefore: failed }
}

/** Shoppers buy until so many orders are accepted, and all of these are confirmed. */
async function buyAndWaitForAll(): Promise<void> {
  const { promised, stop } = startShopping(cap)
  const enough = eventually(() => expect(promised.length).toBeGreaterThanOrEqual(ordersBehind), 60_000)
  await enough.finally(stop)
  await whenAllConfirmed(promised, performance.now() + confirmedWithinMs)
}

async function says(...args: string[]): Promise<string> {
  return (await command('dead-letters', ...args)).join('\n')
}

test('poison at every service: 100 orders behind it are handled, and it is parked after 5 tries; once healed, its replay is handled', async () => {
  const poisoned: Poisoned[] = []
  for (const name of services) poisoned.push(await poison(name))
  const broken = performance.now()
  await buyAndWaitForAll()
  const handledAll = performance.now()

  for (const { name, id, failedBefore } of poisoned) {
    await eventually(async () => expect(JSON.stringify(await clerk.deadLetters())).toContain(id), parkedWithinMs)
    expect(await says(name)).toMatch(
      new RegExp(`^${name} +${id} .* 5 .*the fault switch makes this handler fail$`, 'm'),
    )
    expect((await inboxOf(name)).failed).toBe(failedBefore + 5)
  }
  figure('all three poisoned', { [`${ordersBehind} orders behind it`]: seconds(handledAll - broken) })

  for (const { name, id, failedBefore } of poisoned) {
    expect((await command('heal', name)).join('\n')).toContain('What was parked stays so until')
    expect(await says(name)).toContain(id)
    const { handled } = await inboxOf(name)

    expect(await says('replay', id)).toBe(`${name}: 1 handed over again.`)

    await eventually(async () => expect((await inboxOf(name)).handled).toBeGreaterThan(handled))
    expect((await inboxOf(name)).failed).toBe(failedBefore + 5)
    expect(await says(name)).not.toContain(id)
    await expect(says('replay', id)).rejects.toThrow(`Nothing is parked under ${id}`)
  }
}, 240_000)
