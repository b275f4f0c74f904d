import type { JobOf } from '../load/job.ts'
import type { Contender } from '../rounds.ts'
import { fillShelves } from '../store/fill-shelves.ts'
import { makeDatabase } from '../store/make-database.ts'
import { openMonolith } from '../store/open-monolith.ts'
import { whenDrained } from '../store/when-drained.ts'
import type { Group } from './group.ts'

/** About what a second needs, on a fast machine. When all have checked out, the time that this took is what counts. */
const shoppersPerSecond = 2_500
/** Enough for full batches everywhere; the queues can't grow beyond it. */
const ordersUnderWay = 200

/** Carts are filled, and outboxes and queues drained, before each clock starts. */
export const checkOut: Group = {
  name: 'checkout',
  contenders: ['accepted', 'confirmed', 'monolithCheckout', 'transactions'],
  open: async ({ store, generator, seconds, folder }) => {
    const { origin } = store
    const products = await fillShelves(store)
    const database = await makeDatabase(store.databases.cart, 'bench')
    const shoppers = Math.ceil(shoppersPerSecond * seconds)
    await generator.run({ kind: 'welcome', origin, shoppers })
    const monolith = await openMonolith(folder)
    const sameProducts = await fillShelves(monolith)
    await generator.run({ kind: 'welcome', origin: monolith.origin, shoppers })

    function checkingOut(id: Contender['id'], how: Pick<JobOf<'check-out'>, 'until' | 'underWay'>): Contender {
      const { cart, order } = store.databases
      const task = { kind: 'check-out', origin, seconds, cartDatabase: cart, orderDatabase: order, ...how } as const
      const prepare = async () => {
        await generator.run({ kind: 'fill-carts', origin, products })
        await whenDrained(origin)
      }
      return { id, prepare, measure: () => generator.rate(task) }
    }

    return {
      contenders: [
        checkingOut('accepted', { until: 'relayed' }),
        {
          id: 'transactions',
          prepare: () => whenDrained(origin),
          measure: () => generator.rate({ kind: 'transactions', database, seconds }),
        },
        {
          id: 'monolithCheckout',
          prepare: () => generator.run({ kind: 'fill-carts', origin: monolith.origin, products: sameProducts }),
          measure: () => generator.rate({ kind: 'check-out-at-once', origin: monolith.origin, seconds }),
        },
        checkingOut('confirmed', { until: 'confirmed', underWay: ordersUnderWay }),
      ],
      close: async () => {
        await monolith.close()
        await whenDrained(origin)
      },
    }
  },
}
