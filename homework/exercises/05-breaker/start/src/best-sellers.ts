import type { Product } from './recommendations.ts'

/** What sells best: for a page that has nothing better to show. */
export const bestSellers: readonly Product[] = [
  { id: 'lantern', name: 'Storm lantern' },
  { id: 'rope', name: 'Hemp rope, 20 m' },
  { id: 'bell', name: 'Brass bell' },
]
