import { setTimeout as delay } from 'node:timers/promises'
import type { Check } from '../../../src/exercise/exercise.ts'
import { hold } from '../../../src/exercise/not-held.ts'
import { inWords } from '../../../src/exercise/words.ts'
import { triesAtMost } from '../contract.ts'
import { newOrder } from '../orders.ts'
import { holdReplayed, refuseUntilDead } from '../replays.ts'
import type { Site } from '../site.ts'
import { becomeDead, triesOf } from '../tries.ts'

/** For whoever replays by themselves what comes back. */
const afterwardsMs = 500

export const replayEnds: Check<Site> = {
  id: 'replay-ends',
  title: `A replay that comes too early gives ${inWords(triesAtMost)} more tries, and ends`,
  points: 1,
  after: ['three-tries', 'replay'],
  next: `Replay only what is there when you begin, without its count of tries: it gets ${inWords(triesAtMost)} new ones, no more.`,
  run: async (site) => {
    const order = newOrder(site.bench.random)
    await refuseUntilDead(site, [order])
    await holdReplayed(site)
    await becomeDead(site, 1)
    await delay(afterwardsMs)
    const times = triesOf(await site.courier.tries(), order).length
    hold(
      times === 2 * triesAtMost,
      `A replayed order that fails again must be tried ${triesAtMost} times more, ${2 * triesAtMost} in all. It was brought ${times} times.`,
    )
  },
}
