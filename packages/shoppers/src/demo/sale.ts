import { type Product, productList } from '@bulkhead/types'
import type { Shopper } from '../shopper.ts'

/** What the store sells, as far as one shopper saw it. */
export interface Sale {
  /** Looks again. Where the store does not answer, what was seen before stands. */
  look(): Promise<void>
  /** One of the few that people look at and put into carts: a store remembers those best. */
  shown(turn: number): Product | undefined
  /** One with stock; the more of it there is, the likelier. So no shelf is emptied that was nearly empty before. */
  inStock(): Product | undefined
}

const howManyShown = 12

export function createSale(shopper: Shopper, random: () => number = Math.random): Sale {
  let products: readonly Product[] = []
  let hasSeenPages = false

  /** While a service is down the store shows pages from memory, of products that somebody has seen. */
  async function seePages(): Promise<void> {
    for (const { id } of products.slice(0, howManyShown)) {
      const page = await shopper.ask({ method: 'GET', path: `/api/products/${id}` })
      if (page?.status !== 200) return
    }
    hasSeenPages = true
  }

  return {
    look: async () => {
      const answer = await shopper.ask({ method: 'GET', path: '/api/products?limit=100' })
      if (answer?.status !== 200) return
      products = readProducts(answer.text) ?? products
      if (!hasSeenPages) await seePages()
    },
    shown: (turn) => products[turn % Math.min(products.length, howManyShown)],
    inStock: () => {
      const place = random() * products.reduce((sum, { available }) => sum + available, 0)
      let passed = 0
      return products.find(({ available }) => {
        passed += available
        return place < passed
      })
    },
  }
}

function readProducts(text: string): readonly Product[] | undefined {
  try {
    return productList.parse(JSON.parse(text)).items
  } catch {
    return undefined
  }
}
