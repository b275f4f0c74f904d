import { setTimeout as delay } from 'node:timers/promises'
import { type Shoppers, welcomeShoppers } from '@bulkhead/shoppers'
import { type Stage, setStage } from '../load/stage.ts'
import { measureCheckoutCost } from './measures/checkout-cost.ts'
import { measureLoad } from './measures/load.ts'
import { ordersToConfirmed } from './measures/orders.ts'
import { countParts } from './measures/parts.ts'
import { measureRelease } from './measures/release.ts'
import { measureScale } from './measures/scale.ts'
import type { Figures } from './rows.ts'
import type { CheckoutCopy } from './store/checkout-copy.ts'
import type { ComposeStore } from './store/compose.ts'
import { idsOf, memoryOf, pssOf } from './store/memory.ts'

export interface Measuring {
  readonly copy: CheckoutCopy
  readonly seconds: number
  /** A word that no release before had. */
  readonly release: string
  readonly signal: AbortSignal
  readonly say: (text: string) => void
}

const ordersEachSecond = 40
const settlesMs = 5_000

/** One round of one store: from nothing to nothing. What it could not measure is left out. */
export async function measureStore(store: ComposeStore, measuring: Measuring): Promise<Figures> {
  const { seconds, say, signal } = measuring
  await store.compose('down', '--volumes', '--timeout', '5')
  try {
    say('starts from nothing')
    const startSeconds = await start(store)
    const [address = ''] = await store.addresses()
    const shoppers = welcomeShoppers(address)
    const stage = await setStage({ address, staffToken: async () => store.staffToken })
    try {
      let figures: Figures = { startSeconds, ...(await countParts(store)) }
      for (const [text, measure] of stepsOf(store, { ...measuring, shoppers, stage, seconds })) {
        signal.throwIfAborted()
        say(text)
        figures = { ...figures, ...(await measure().catch((error: unknown) => missing(error, measuring))) }
      }
      return figures
    } finally {
      await stage.close()
      await shoppers.leave()
    }
  } finally {
    await store.compose('down', '--volumes', '--timeout', '5')
  }
}

/** A step that fails leaves its rows unmeasured, and not the others. */
function missing(error: unknown, { signal, say }: Measuring): Figures {
  if (signal.aborted) throw error
  say(`not measured. ${error instanceof Error ? error.message : error}`)
  return {}
}

interface Open extends Measuring {
  readonly shoppers: Shoppers
  readonly stage: Stage
}

type Step = readonly [text: string, measure: () => Promise<Figures>]

function stepsOf(store: ComposeStore, { shoppers, stage, seconds, copy, release }: Open): readonly Step[] {
  const { sold } = stage.shelf
  return [
    ['idle memory', () => memory(store, 'idle')],
    [
      'browse, cart, checkout',
      () => measureLoad({ shoppers, sold, seconds, whileBusy: () => busyMemory(store, seconds) }),
    ],
    ['orders to confirmed', () => confirmed(shoppers, stage, seconds)],
    ['what a checkout costs', () => measureCheckoutCost(store, shoppers, sold)],
    [
      'a line of the catalog changes',
      () => measureRelease({ store, stage, visitor: shoppers.newcomer(), copy, release }),
    ],
    ['three copies', () => measureScale(store, seconds)],
  ]
}

async function start(store: ComposeStore): Promise<number> {
  const begun = performance.now()
  await store.compose('up', '--detach', '--wait')
  const [address = ''] = await store.addresses()
  const visitors = welcomeShoppers(address)
  try {
    const visitor = visitors.newcomer()
    while ((await visitor.ask({ method: 'GET', path: '/api/products' }))?.status !== 200) await delay(20)
    return (performance.now() - begun) / 1_000
  } finally {
    await visitors.leave()
  }
}

async function memory(store: ComposeStore, when: 'idle' | 'busy'): Promise<Figures> {
  if (when === 'idle') await delay(settlesMs)
  const ids = await idsOf(store)
  const [counted, shared] = [await memoryOf(ids), await pssOf(ids)]
  return { [`${when}Memory`]: counted, ...(shared !== undefined && { [`${when}Pss`]: shared }) }
}

async function busyMemory(store: ComposeStore, seconds: number): Promise<Figures> {
  await delay((seconds * 1_000) / 2)
  return memory(store, 'busy')
}

async function confirmed(shoppers: Shoppers, { shelf }: Stage, seconds: number): Promise<Figures> {
  const confirmedPerSecond = await ordersToConfirmed(shoppers, shelf.sold, ordersEachSecond * seconds)
  return confirmedPerSecond === undefined ? {} : { confirmedPerSecond }
}
