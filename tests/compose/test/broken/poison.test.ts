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

async function says(...args: string[]): Promise<string> {
  return (await command('dead-letters', ...args)).join('\n')
}

/** Shoppers buy until so many orders are accepted, and all of these are confirmed. */
async function buyAndWaitForAll(): Promise<void> {
  const { promised, stop } = startShopping(cap)
  await eventually(() => expect(promised.length).toBeGreaterThanOrEqual(ordersBehind), 60_000)
  await stop()
  await whenAllConfirmed(promised, performance.now() + confirmedWithinMs)
}

test.concurrent.each(['catalog', 'cart', 'order'])(
  'npm run break %s poison: 100 orders behind it are handled, it is parked, and handled when replayed once healed',
  { timeout: 180_000 },
  async (name) => {
    const atFirst = await inboxOf(name)
    const [done = ''] = await command('break', name, 'poison')
    const broken = performance.now()
    const id = done.match(/: (\S+)\.$/)?.[1] ?? ''
    await buyAndWaitForAll()
    const handledAll = performance.now()

    await eventually(async () => expect(JSON.stringify(await clerk.deadLetters())).toContain(id), parkedWithinMs)
    const parked = performance.now()
    expect(await says(name)).toMatch(
      new RegExp(`^${name} +${id} .* 5 .*the fault switch makes this handler fail$`, 'm'),
    )
    const before = await inboxOf(name)
    expect(before.failed - atFirst.failed).toBe(5)

    expect((await command('heal', name)).join('\n')).toContain('What was parked stays so until')
    expect(await says(name)).toContain(id)
    expect(await says('replay', id)).toBe(`${name}: 1 handed over again.`)

    await eventually(async () => expect((await inboxOf(name)).handled).toBeGreaterThan(before.handled))
    expect((await inboxOf(name)).failed).toBe(before.failed)
    expect(await says(name)).not.toContain(id)
    await expect(says('replay', id)).rejects.toThrow(`Nothing is parked under ${id}`)
    figure(`${name} poisoned`, {
      [`${ordersBehind} orders behind it`]: seconds(handledAll - broken),
      parked: seconds(parked - broken),
    })
  },
)
