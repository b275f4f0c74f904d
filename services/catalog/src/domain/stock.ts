/** So many of one product. */
export interface StockLine {
  readonly productId: string
  readonly quantity: number
}

export interface ProductStock {
  readonly name: string
  readonly available: number
}

/** What is there, by product id. */
export type Stock = ReadonlyMap<string, ProductStock>

export type Taking =
  | { readonly taken: true; readonly stock: Stock }
  | { readonly taken: false; readonly reason: string }

/** Takes all lines from stock, or none and says what is short. */
export function takeFromStock(stock: Stock, lines: readonly StockLine[]): Taking {
  const wanted = quantitiesOf(lines)
  const shortages = [...wanted].flatMap(([productId, quantity]) => shortage(productId, quantity, stock.get(productId)))
  if (shortages.length > 0) return { taken: false, reason: shortages.join(' ') }
  return { taken: true, stock: moved(stock, wanted, -1) }
}

/** Puts what was taken back. */
export function returnToStock(stock: Stock, lines: readonly StockLine[]): Stock {
  return moved(stock, quantitiesOf(lines), 1)
}

/** An order may name a product on several lines: what counts is their sum. */
function quantitiesOf(lines: readonly StockLine[]): ReadonlyMap<string, number> {
  const quantities = new Map<string, number>()
  for (const { productId, quantity } of lines) quantities.set(productId, (quantities.get(productId) ?? 0) + quantity)
  return quantities
}

function shortage(productId: string, quantity: number, product: ProductStock | undefined): string[] {
  if (!product) return [`Product ${productId} is not in the catalog.`]
  if (product.available >= quantity) return []
  return [`${product.name}: ${quantity} wanted, ${product.available} left.`]
}

function moved(stock: Stock, quantities: ReadonlyMap<string, number>, direction: 1 | -1): Stock {
  const after = new Map(stock)
  for (const [productId, quantity] of quantities) {
    const product = stock.get(productId)
    if (product) after.set(productId, { ...product, available: product.available + direction * quantity })
  }
  return after
}
