import { returnToStock, type Stock, type StockLine, takeFromStock } from './stock.ts'

/**
 * What an order has of the stock. `reserved → released` when it is cancelled; `rejected` when it was short;
 * `cancelled` when the cancel came first, so that the order finds nothing to take when it comes.
 */
export interface Reservation {
  readonly status: 'reserved' | 'rejected' | 'released' | 'cancelled'
  readonly lines: readonly StockLine[]
}

/** The stock, and who has what of it, by order id. One decision's ledger goes into the next. */
export interface Ledger {
  readonly stock: Stock
  readonly reservations: ReadonlyMap<string, Reservation>
}

/** What the order service is told. Nothing, when the order was decided on before. */
export type Answer =
  | { readonly outcome: 'reserved' }
  | { readonly outcome: 'rejected'; readonly reason: string }
  | { readonly outcome: 'none' }

export interface PlacedOrder {
  readonly orderId: string
  readonly lines: readonly StockLine[]
}

/** An order asks for its stock. */
export function reserve(ledger: Ledger, { orderId, lines }: PlacedOrder): { ledger: Ledger; answer: Answer } {
  if (ledger.reservations.has(orderId)) return { ledger, answer: { outcome: 'none' } }
  const taking = takeFromStock(ledger.stock, lines)
  if (!taking.taken) {
    const rejected = withReservation(ledger, orderId, { status: 'rejected', lines })
    return { ledger: rejected, answer: { outcome: 'rejected', reason: taking.reason } }
  }
  const reserved = withReservation({ ...ledger, stock: taking.stock }, orderId, { status: 'reserved', lines })
  return { ledger: reserved, answer: { outcome: 'reserved' } }
}

/** An order is over without a sale, cancelled or not paid: what it holds goes back, once. */
export function release(ledger: Ledger, orderId: string): Ledger {
  const reservation = ledger.reservations.get(orderId)
  if (!reservation) return withReservation(ledger, orderId, { status: 'cancelled', lines: [] })
  const { status, lines } = reservation
  switch (status) {
    case 'reserved': {
      const stock = returnToStock(ledger.stock, lines)
      return withReservation({ ...ledger, stock }, orderId, { status: 'released', lines })
    }
    case 'rejected':
    case 'released':
    case 'cancelled':
      return ledger
    default:
      return status satisfies never
  }
}

function withReservation(ledger: Ledger, orderId: string, reservation: Reservation): Ledger {
  return { ...ledger, reservations: new Map(ledger.reservations).set(orderId, reservation) }
}
