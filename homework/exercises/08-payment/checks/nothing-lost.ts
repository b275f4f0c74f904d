import type { Check } from '../../../src/exercise/exercise.ts'
import { becomesReady, eventually } from '../../../src/stage/index.ts'
import { ends, eventsOf, place } from '../paying.ts'
import type { Site } from '../site.ts'

const queue = 'payment'

export const nothingLost: Check<Site> = {
  id: 'nothing-lost',
  title: 'A request that it holds when it is killed is paid after the restart',
  points: 2,
  after: ['takes-payment'],
  next: 'Acknowledge a request when its payment is committed and told, not when it comes: no automatic acknowledgement.',
  run: async (site) => {
    const { stage, bus } = site.store
    const product = await site.priced(3_700)
    try {
      // A database that hangs keeps the request from being done with while the process is killed.
      await stage.pause('database')
      const placed = await place(site.store, product)
      await eventually(
        'A request was made, and taken from the queue',
        async () =>
          (await eventsOf(site, placed.orderId, 'requested')).length > 0 && (await bus.bus.count(queue))?.ready === 0,
        { withinMs: 10_000 },
      )
      await stage.kill('submission')
      await stage.unpause('database')
      await stage.start('submission')
      await becomesReady(stage)
      await ends(placed, 'confirmed', 'An order whose payment was at work when the process was killed')
    } finally {
      await stage.unpause('database').catch(() => undefined)
    }
  },
}
