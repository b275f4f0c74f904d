import type { Product } from '@bulkhead/types'
import { staff } from './client/staff.ts'
import { productNamed } from './product-named.ts'

/** Who uses which product. A test that counts stock has one to itself, so that no other test takes from it. */
const shelf = {
  'bad input': 'Wool Mittens',
  browsing: 'Brass Spyglass',
  cancelling: 'Enamel Coffee Pot',
  'a cart': 'Rope Dog Leash',
  'another thing in a cart': 'Net Market Bag',
  'a checkout': 'Blue Enamel Mug',
  'idempotent checkouts': 'Beeswax Candle Set',
  'past orders': 'Tomato Soup Tin',
  'a rejected order': 'Brass Sextant',
  'the rush': 'Ship in a Bottle',
  'random buying': 'Pocket Compass',
  'price changes': 'Harbour Chart',
  'stock changes': 'Rigging Knife',
  strangers: 'Book of Knots',
  'foreign sites': 'Deck Quoits',
  'the lab': 'Boatyard Mallet',
} as const

/** The product that belongs to a story. */
export function productFor(story: keyof typeof shelf): Promise<Product> {
  return productNamed(shelf[story])
}

/** The same, with so many in stock. */
export async function stocked(story: keyof typeof shelf, available: number): Promise<Product> {
  const product = await productFor(story)
  return (await staff()).setStock(product, available)
}
