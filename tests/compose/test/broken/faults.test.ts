import { setTimeout as delay } from 'node:timers/promises'
import { productNamed, type Staff, staff } from '@bulkhead/blackbox'
import type { Product } from '@bulkhead/types'
import { beforeAll, expect, test } from 'vitest'
import { compose, kill, pause } from '../../src/docker.ts'
import { figure, seconds } from '../../src/figure.ts'
import { expectNothingLostOrDoubled, statusOf, whenAllConfirmed } from '../../src/kept-promises.ts'
import { type Promised, startShopping } from '../../src/steady-shoppers.ts'
import { whenWell } from '../../src/when-well.ts'

const stockAtStart = 100_000
const healsWithinMs = 30_000
const shoppingAroundMs = 1_500

const ways = {
  killed: { breaks: kill, heals: 'start', lastsMs: 2_000 },
  paused: { breaks: pause, heals: 'unpause', lastsMs: 3_000 },
} as const

/** What is broken, and how that is felt: a fault that nobody feels proves nothing. */
const broken = [
  { broken: 'gateway', felt: 'nobody checks out' },
  { broken: 'cart', felt: 'nobody checks out' },
  { broken: 'cart-db', felt: 'nobody checks out' },
  { broken: 'catalog', felt: 'orders wait' },
  { broken: 'catalog-db', felt: 'orders wait' },
  { broken: 'order', felt: 'orders wait' },
  { broken: 'order-db', felt: 'orders wait' },
  { broken: 'rabbitmq', felt: 'orders wait' },
] as const
/** What else is paused, npm run lab isolation pauses. */
const faults = [
  ...broken.map((fault) => ({ ...fault, how: 'killed' as const })),
  { broken: 'gateway', felt: 'nobody checks out', how: 'paused' as const },
]

let clerk: Staff
let product: Product

beforeAll(async () => {
  clerk = await staff()
  product = await productNamed('Blue Enamel Mug')
})

test.each(faults)(
  'with $broken $how $felt, and no accepted order is lost or doubled',
  async ({ broken, how, felt }) => {
    const { breaks, heals, lastsMs } = ways[how]
    await whenWell()
    await clerk.setStock(product, stockAtStart)
    const { promised, stop } = startShopping(product)
    await delay(shoppingAroundMs)

    await breaks(broken)
    const promisedBefore = promised.length
    await delay(lastsMs)
    const meanwhile = promised.length - promisedBefore
    const latest = felt === 'orders wait' ? await latestStatus(promised) : undefined
    await compose(heals, broken)
    const healed = performance.now()
    await delay(shoppingAroundMs)
    const { lostAnswers, refusals } = await stop()
    if (felt === 'orders wait') expect(latest).toMatch(/accepted|placed/)
    else expect(meanwhile).toBe(0)
    const allConfirmed = await whenAllConfirmed(promised, healed + healsWithinMs)

    figure(`${broken} ${how}`, {
      accepted: promised.length,
      confirmed: await expectNothingLostOrDoubled(promised, product, stockAtStart),
      'lost answers': lostAnswers,
      'answers 503': JSON.stringify(refusals),
      'all confirmed after healing': seconds(allConfirmed - healed),
    })
  },
)

async function latestStatus(promised: readonly Promised[]): Promise<string> {
  const latest = promised.at(-1)
  return latest ? statusOf(latest) : 'nothing was promised'
}
