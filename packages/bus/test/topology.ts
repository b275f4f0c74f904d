import { randomBytes } from 'node:crypto'
import type { Topology } from '../src/index.ts'

export const placed = 'shop.placed'
export const paid = 'shop.paid'

/** Two subscribers under names that no other test uses; both hear `placed`, the kitchen alone hears `paid`. */
export interface ShopTopology extends Topology {
  readonly kitchen: string
  readonly office: string
}

export function shopTopology(settings: Partial<Pick<Topology, 'deliveryLimit' | 'retryDelaysMs'>> = {}): ShopTopology {
  const run = randomBytes(4).toString('hex')
  const [kitchen, office] = [`test-${run}-kitchen`, `test-${run}-office`]
  return {
    exchange: `test-${run}`,
    subscribers: { [kitchen]: [placed, paid], [office]: [placed] },
    deliveryLimit: 20,
    retryDelaysMs: [20, 120],
    ...settings,
    kitchen,
    office,
  }
}
