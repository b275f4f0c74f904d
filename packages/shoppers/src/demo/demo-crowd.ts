import { type Arrivals, startArrivals } from '../arrivals.ts'
import type { Attempt } from '../journeys/journey.ts'
import { welcomeShoppers } from '../shoppers.ts'
import { createBuyers } from './buyers.ts'
import { createLookers } from './lookers.ts'
import { looksAt } from './looks.ts'
import { createRegulars } from './regulars.ts'
import { openReturns } from './returns.ts'
import { createSale } from './sale.ts'

export interface DemoCrowdOptions {
  /** The store's door, such as `http://127.0.0.1:8080`. */
  readonly address: string
  readonly record: (attempt: Attempt) => void
}

/** People who come for all six journeys at a steady rate, each journey apart from the others. */
export interface DemoCrowd {
  /** So many a second for each journey, once they know what is sold; whoever is there already stays. */
  come(perSecond: number): void
  /** Nobody comes any more, and nobody waits. What was bought goes back now. */
  go(): void
  /** At once, whatever is left undone. */
  close(): Promise<void>
}

/** From the first `come` to `go`. */
interface Stay {
  readonly over: AbortController
  readonly prepared: Promise<void>
  readonly letIn: readonly ((dueAt: number) => void)[]
}

const looksAgainAfterMs = 10_000

export function createDemoCrowd({ address, record }: DemoCrowdOptions): DemoCrowd {
  const shoppers = welcomeShoppers(address)
  const returns = openReturns()
  const sale = createSale(shoppers.newcomer())
  const regulars = createRegulars(shoppers.newcomer)
  let arrivals: readonly Arrivals[] = []
  let stay: Stay | undefined

  function begin(): Stay {
    const over = new AbortController()
    const { signal } = over
    const looking = setInterval(() => void sale.look(), looksAgainAfterMs)
    signal.addEventListener('abort', () => clearInterval(looking))
    return { over, prepared: sale.look(), letIn: everyone(signal) }
  }

  function everyone(signal: AbortSignal): Stay['letIn'] {
    function note(attempt: Attempt): void {
      // Who is sent away has no outcome.
      if (!signal.aborted) record(attempt)
    }
    const lookers = looksAt(sale).map((look) => createLookers({ ...look, shopperOf: regulars.inTurn, record: note }))
    const buyers = createBuyers({
      newcomer: shoppers.newcomer,
      choose: sale.inStock,
      signal,
      record: note,
      onBought: (purchase) => {
        returns.take(purchase)
        if (purchase.checkout === 'accepted') regulars.welcome(purchase.shopper)
      },
    })
    return [...lookers, buyers]
  }

  function stopArrivals(): void {
    for (const arrival of arrivals) arrival.stop()
    arrivals = []
  }

  function go(): void {
    stopArrivals()
    stay?.over.abort()
    stay = undefined
    returns.keep('no longer')
  }

  return {
    come: (perSecond) => {
      stay ??= begin()
      returns.keep('for a while')
      const { over, prepared, letIn } = stay
      void prepared.then(() => {
        if (over.signal.aborted) return
        stopArrivals()
        arrivals = letIn.map((arrive) => startArrivals(perSecond, arrive))
      })
    },
    go,
    close: async () => {
      go()
      returns.stop()
      await shoppers.leave()
    },
  }
}
