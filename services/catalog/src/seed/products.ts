import { chartsAndTools } from './charts-and-tools.ts'
import { galley } from './galley.ts'
import { gamesAndBooks } from './games-and-books.ts'
import { knitwear } from './knitwear.ts'
import { lamps } from './lamps.ts'
import { ropeGoods } from './rope-goods.ts'
import type { SeedProduct } from './seed-product.ts'

export const seedProducts: readonly SeedProduct[] = [
  ...lamps,
  ...ropeGoods,
  ...galley,
  ...knitwear,
  ...chartsAndTools,
  ...gamesAndBooks,
]
