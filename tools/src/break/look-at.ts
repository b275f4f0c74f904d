import { topology } from '@bulkhead/types'
import type { Fault } from '../faults/table.ts'
import { kindOf, type Target } from '../faults/targets.ts'
import type { RunningStore } from '../running-store/running-store.ts'

const whileItIsAway: Readonly<Record<Target, string>> = {
  catalog: 'products are shown from memory and say so, and orders are accepted and wait',
  cart: 'browsing and past orders go on, and the cart and the checkout say 503',
  order: 'orders are accepted and wait, and past orders say 503',
  gateway: 'nothing answers there, since one door is one fate',
  rabbitmq: 'everything answers, and orders are accepted and wait',
  'catalog-db': 'as if catalog were broken, products are shown from memory, and orders wait',
  'cart-db': 'as if cart were broken, the cart and the checkout say 503',
  'order-db': 'as if order were broken, orders are accepted and wait, and past orders say 503',
  monolith: 'nothing answers there, since one process is one fate',
  'monolith-db': 'everything says 503, since one database is one fate',
}

const onlyItsModule: readonly Fault[] = ['slow', 'errors']

const { retryDelaysMs } = topology
const retriesTakeMs = retryDelaysMs.reduce<number>((sum, delayMs) => sum + delayMs, 0)
const whenItIsParked = `after ${retryDelaysMs.length + 1} tries in ${Math.round(retriesTakeMs / 1_000)} s it is parked with its reason`

/** Where to see what a fault does, and what is there to be seen. */
export function lookAt(
  target: Target,
  fault: Fault,
  { address, architecture }: Pick<RunningStore, 'address' | 'architecture'>,
): string {
  const isModule = kindOf(target, architecture) === 'module'
  if (isModule && onlyItsModule.includes(fault)) {
    return `Look at ${address}: what the ${target} module answers is broken, and the others go on.`
  }
  const meanwhile = whileItIsAway[isModule ? 'monolith' : target]
  switch (fault) {
    case 'poison':
      return `Look at npm run dead-letters ${target}: what comes behind it is handled, and ${whenItIsParked}.`
    case 'crash':
      return `Look at ${address}: within about a second it is started again, and meanwhile ${meanwhile}.`
    case 'leak':
      return `Look at its memory: it grows until the limit kills it and it is started again; meanwhile ${meanwhile}.`
    default:
      return `Look at ${address}: ${meanwhile}.`
  }
}
