import type { Check } from '../../../src/exercise/exercise.ts'
import { hold } from '../../../src/exercise/not-held.ts'
import { eventually } from '../../../src/stage/index.ts'
import { deadQueue } from '../contract.ts'
import { newOrder } from '../orders.ts'
import { holdReplayed, refuseUntilDead } from '../replays.ts'
import type { Site } from '../site.ts'
import { lettersOn, triesOf } from '../tries.ts'

const orders = 2

export const replay: Check<Site> = {
  id: 'replay',
  title: 'Once the courier is mended, POST /replay ships what was given up',
  points: 1,
  after: ['parked'],
  next: `POST /replay puts each message of ${deadQueue} back on shipping and takes it away there; it answers 200 with {"replayed": how many}.`,
  run: async (site) => {
    const given = Array.from({ length: orders * site.bench.trials }, () => newOrder(site.bench.random))
    await refuseUntilDead(site, given)
    await site.courier.refuse({})
    await holdReplayed(site)
    await eventually(
      'After the replay each order is taken by the courier',
      async () => {
        const tries = await site.courier.tries()
        return given.every((order) => triesOf(tries, order).some(({ taken }) => taken))
      },
      { withinMs: 8_000 },
    )
    const tries = await site.courier.tries()
    const twice = given.filter((order) => triesOf(tries, order).filter(({ taken }) => taken).length > 1)
    hold(
      twice.length === 0,
      `After the replay each order must be taken once. ${twice.length} were taken more than once.`,
    )
    const left = await lettersOn(site)
    hold(left === 0, `After the replay ${deadQueue} must be empty. It holds ${left}.`)
  },
}
