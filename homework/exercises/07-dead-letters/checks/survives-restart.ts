import type { Check } from '../../../src/exercise/exercise.ts'
import { hold } from '../../../src/exercise/not-held.ts'
import { becomesReady, eventually } from '../../../src/stage/index.ts'
import { triesAtMost } from '../contract.ts'
import { always, newOrder, type Order, refusingWords } from '../orders.ts'
import type { Site } from '../site.ts'
import { becomeDead, lettersOn, triesOf } from '../tries.ts'

/** A machine that is busy may be late with the cut. */
const cutsAtMost = 3
/** The try that was cut off need not count. */
const cutOff = 1

export const survivesRestart: Check<Site> = {
  id: 'survives-restart',
  title: 'The count of tries outlives a restart',
  points: 1,
  after: ['parked', 'waits-grow'],
  next: 'Keep the count with the message, in a header, not in the memory of the process.',
  run: async (site) => {
    const order = await cutDuringTheSecondTry(site)
    const times = triesOf(await site.courier.tries(), order).length
    hold(
      times <= triesAtMost + cutOff,
      `An order that had failed once when the process was ended may be tried ${triesAtMost} times, and once more since that try was cut off. It was tried ${times} times.`,
    )
  },
}

/** The courier keeps silent at the second try, so that there is time to end the process. */
async function cutDuringTheSecondTry(site: Site): Promise<Order> {
  const { stage, courier, bench } = site
  for (let cut = 1; cut <= cutsAtMost; cut += 1) {
    const order = newOrder(bench.random)
    const letters = await lettersOn(site)
    const times = async () => triesOf(await courier.tries(), order).length
    await courier.refuse({ [order.id]: { times: always, words: refusingWords(bench.random), silentAfter: 1 } })
    await site.publish(order.body)
    await eventually('A second try', async () => (await times()) >= 2, { withinMs: 5_000 })
    await stage.kill('submission')
    const inTime = (await times()) === 2
    await stage.start('submission')
    await becomesReady(stage)
    await becomeDead(site, letters + 1)
    if (inTime) return order
  }
  throw new Error(`The machine is too busy: ${cutsAtMost} times the third try came before the process was ended`)
}
