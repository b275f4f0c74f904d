// What is measured against what, and what it must at least reach. A ratio is taken round by round, of figures that were
// measured one right after the other; the ratio that counts is the median of those.

/** What the store does in one way, or the limit that it is held against. */
export const contenders = {
  memory: 'gateway, `GET /api/products` (24 items), answered from its memory while catalog is stopped',
  express: 'a minimal Express 5 answering the same bytes',
  bare: 'bare `node:http` answering the same bytes',
  postgres: 'gateway, `GET /api/products` (24 items), from catalog’s Postgres',
  proxy: 'a minimal Express 5 → keep-alive → Express 5 proxy, same bytes',
  cartAdd: 'gateway, cart add',
  monolithCartAdd: 'the monolith’s cart add',
  accepted: 'gateway, checkout answered `202`, outbox drained',
  confirmed: 'gateway, checkout to `confirmed`, sustained, queues not growing',
  transactions: 'raw Postgres three-row transactions (five round trips, pool of 10)',
} as const

export type ContenderId = keyof typeof contenders

export interface Row {
  readonly id: string
  readonly measured: ContenderId
  readonly limit: ContenderId
  /** Left out where the ratio is only shown. */
  readonly atLeast?: number
}

export const rows: readonly Row[] = [
  { id: 'browse-from-memory', measured: 'memory', limit: 'express', atLeast: 0.4 },
  { id: 'browse-from-memory-bare', measured: 'memory', limit: 'bare' },
  { id: 'browse-from-postgres', measured: 'postgres', limit: 'proxy', atLeast: 0.4 },
  { id: 'cart-add', measured: 'cartAdd', limit: 'monolithCartAdd', atLeast: 0.4 },
  { id: 'checkout-accepted', measured: 'accepted', limit: 'transactions', atLeast: 0.2 },
  { id: 'checkout-confirmed', measured: 'confirmed', limit: 'transactions', atLeast: 0.08 },
]
