const fewLeft = 20

export interface StockNoteProps {
  readonly available: number
  readonly show: 'always' | 'when short'
}

/** Stock is taken when an order is placed: until then this is a hint, and the store has the last word. */
export function StockNote({ available, show }: StockNoteProps) {
  if (available === 0) return <span className="stock stock-none">out of stock</span>
  if (available < fewLeft) return <span className="stock stock-few">only {available} left</span>
  return show === 'always' ? <span className="stock">in stock</span> : null
}
