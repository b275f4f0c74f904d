import { setTimeout as delay } from 'node:timers/promises'
import { integer, shuffled } from '../../src/exercise/chance.ts'
import { becomesReady, type Message } from '../../src/stage/index.ts'
import { deadQueue, longestWaitMs, triesAtMost } from './contract.ts'
import type { Refusal, Try } from './courier.ts'
import { always, newOrder, type Order, refusingWords, unreadable } from './orders.ts'
import type { Site } from './site.ts'
import { lettersOn, triesOf } from './tries.ts'

/** What came of many good orders and a few poison ones among them. */
export interface Day {
  readonly good: readonly Order[]
  /** Refused at each try but the last. */
  readonly shaky: readonly Order[]
  /** Refused however often they come. */
  readonly poison: readonly PoisonOrder[]
  /** A message that is no order at all. */
  readonly unreadable: Buffer
  readonly tries: readonly Try[]
  /** What lay on the dead-letter queue in the end. */
  readonly dead: readonly Message[]
}

export interface PoisonOrder extends Order {
  readonly words: string
}

const goodOrders = 40
const shakyOrders = 1
/** Far more than the longest wait: when nothing new has come for so long, nothing will. */
const stalledMs = 3_000
const lookEveryMs = 50
/** What comes after the last try that should be: for one that comes too often. */
const afterwardsMs = longestWaitMs + 100

export async function spendDay(site: Site): Promise<Day> {
  const { courier, stage } = site
  const { random, trials } = site.bench
  const orders = (count: number) => Array.from({ length: count }, () => newOrder(random))
  const good = orders(goodOrders * trials)
  const shaky = orders(shakyOrders)
  const poison = orders(integer(random, [3, 4])).map((order) => ({ ...order, words: refusingWords(random) }))
  const noOrder = unreadable(random)

  await courier.refuse(refusalsOf(shaky, poison))
  // They come while nobody works: so all lie on the queue before the first is handled, however slowly they are published.
  await stage.kill('submission')
  for (const body of inDisorder(random, good, [...shaky, ...poison, { body: noOrder }])) await site.publish(body)
  await stage.start('submission')
  await becomesReady(stage)

  await untilNothingNew(
    async () => {
      const tries = await courier.tries()
      const timesUp = (order: Order) => Math.min(triesOf(tries, order).length, triesAtMost)
      const steps = [...good.map((order) => Math.min(timesUp(order), 1)), ...[...shaky, ...poison].map(timesUp)]
      return steps.reduce((sum, step) => sum + step, 0) + (await lettersOn(site))
    },
    good.length + (shaky.length + poison.length) * triesAtMost + poison.length + 1,
  )
  await delay(afterwardsMs)
  return { good, shaky, poison, unreadable: noOrder, tries: await courier.tries(), dead: await deadLetters(site) }
}

/** Looks until all steps are done, or none is for a while. */
async function untilNothingNew(done: () => Promise<number>, all: number): Promise<void> {
  let before = 0
  let lastNewAt = performance.now()
  while (performance.now() - lastNewAt < stalledMs) {
    const now = await done()
    if (now >= all) return
    if (now > before) lastNewAt = performance.now()
    before = Math.max(before, now)
    await delay(lookEveryMs)
  }
}

function refusalsOf(shaky: readonly Order[], poison: readonly PoisonOrder[]): Record<string, Refusal> {
  const untilTaken = shaky.map(({ id }) => [id, { times: triesAtMost - 1, words: 'no van just now' }] as const)
  const forEver = poison.map(({ id, words }) => [id, { times: always, words }] as const)
  return Object.fromEntries([...untilTaken, ...forEver])
}

interface Sent {
  readonly body: Buffer
}

/** The others anywhere among the good ones, but not among the last quarter, so that there are good ones behind each. */
function inDisorder(random: () => number, good: readonly Sent[], others: readonly Sent[]): Buffer[] {
  const behind = Math.ceil(good.length / 4)
  const front = shuffled(random, [...good.slice(behind), ...others])
  return [...front, ...good.slice(0, behind)].map(({ body }) => body)
}

async function deadLetters({ bus }: Site): Promise<readonly Message[]> {
  return (await bus.count(deadQueue)) === undefined ? [] : bus.read(deadQueue)
}
