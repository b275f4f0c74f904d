import type { Job } from '../load/job.ts'
import { NotMeasured } from '../not-measured.ts'
import { fillShelves } from '../store/fill-shelves.ts'
import { whenDrained } from '../store/when-drained.ts'
import type { Group } from './group.ts'

const perSecond = 100

/** At a rate that the store bears well: latency at saturation says how long the queue is, not how fast the way. */
export const commitToStock: Group = {
  name: 'commit to stock',
  contenders: ['stockApplied', 'amqp'],
  open: async ({ store, generator, seconds }) => {
    const { origin, bus } = store
    if (!bus.amqpUrl) throw new NotMeasured('there is no RabbitMQ to hold it against')
    const { amqpUrl } = bus
    const products = await fillShelves(store)
    const { cart: cartDatabase, catalog: catalogDatabase } = store.databases
    await generator.run({ kind: 'welcome', origin, shoppers: Math.ceil(perSecond * seconds) })

    async function medianMs(job: Job): Promise<number> {
      const { medianMs: median } = await generator.run(job)
      if (median === undefined) throw new Error(`${job.kind} has no median`)
      return median
    }

    return {
      contenders: [
        {
          id: 'stockApplied',
          prepare: async () => {
            await generator.run({ kind: 'fill-carts', origin, products })
            await whenDrained(origin)
          },
          measure: () =>
            medianMs({ kind: 'commit-to-stock', origin, seconds, perSecond, cartDatabase, catalogDatabase }),
        },
        {
          id: 'amqp',
          prepare: () => whenDrained(origin),
          measure: () => medianMs({ kind: 'messages', amqpUrl, seconds, perSecond }),
        },
      ],
      close: () => whenDrained(origin),
    }
  },
}
