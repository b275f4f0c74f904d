import { chartsAndTools } from './charts-and-tools.ts'
import type { FirstProduct } from './first-product.ts'
import { galley } from './galley.ts'
import { gamesAndBooks } from './games-and-books.ts'
import { knitwear } from './knitwear.ts'
import { lamps } from './lamps.ts'
import { ropeGoods } from './rope-goods.ts'

/** What the shop opens with. */
export const firstProducts: readonly FirstProduct[] = [
  ...lamps,
  ...ropeGoods,
  ...galley,
  ...knitwear,
  ...chartsAndTools,
  ...gamesAndBooks,
]
