import type { Job } from '../load/job.ts'
import { NotMeasured } from '../not-measured.ts'
import { countDeadlocks } from '../store/count-deadlocks.ts'
import { fillShelves } from '../store/fill-shelves.ts'
import { countConfirmed, leaveOrders } from '../store/leave-orders.ts'
import { whenDrained } from '../store/when-drained.ts'
import type { Group } from './group.ts'

const orders = 5_000
const productsWanted = 3
const path = '/api/products'
const sliceSeconds = 0.25

/**
 * Cart has promised 5,000 orders that nobody has heard of yet: they are in its outbox. While order takes them up, catalog gives
 * each its stock, all from the same three rows, and order confirms them, people browse, from catalog and not from memory.
 */
export const browseWhileDraining: Group = {
  name: 'browse while a backlog drains',
  contenders: ['draining', 'idle'],
  open: async ({ store, generator, seconds }) => {
    const { origin, databases } = store
    const products = (await fillShelves(store)).slice(0, productsWanted)
    const browsing = (forSeconds: number): Job => ({
      kind: 'get',
      origin,
      paths: [path],
      seconds: forSeconds,
      stale: false,
    })

    async function browseUntilDrained(): Promise<number> {
      const deadlocks = await countDeadlocks(databases)
      const wanted = (await countConfirmed(databases.order)) + orders
      await leaveOrders(databases.cart, { orders, products })
      let count = 0
      let took = 0
      do {
        const slice = await generator.run(browsing(sliceSeconds))
        count += slice.count
        took += slice.seconds
      } while ((await countConfirmed(databases.order)) < wanted)
      if ((await countDeadlocks(databases)) !== deadlocks) throw new NotMeasured('Postgres met a deadlock')
      return count / took
    }

    return {
      contenders: [
        { id: 'draining', prepare: () => whenDrained(origin), measure: browseUntilDrained },
        {
          id: 'idle',
          prepare: () => whenDrained(origin),
          measure: () => generator.rate(browsing(seconds)),
        },
      ],
      close: () => whenDrained(origin),
    }
  },
}
