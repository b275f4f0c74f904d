// What is measured against what, and what it must at least reach, or at most be. A ratio is taken round by round, of figures that were
// measured one right after the other; the ratio that counts is the median of those.

/** What the store does in one way, or the limit that it is held against. */
export const contenders = {
  memory: 'gateway, `GET /api/products` (24 items), answered from its memory while catalog is stopped',
  express: 'a minimal Express 5 answering the same bytes',
  bare: 'bare `node:http` answering the same bytes',
  postgres: 'gateway, `GET /api/products` (24 items), from catalog’s Postgres',
  postgresApart: 'the same, each visitor asking for something else',
  proxy: 'a minimal Express 5 → keep-alive → Express 5 proxy, same bytes',
  cartAdd: 'gateway, cart add',
  monolithCartAdd: 'the monolith’s cart add',
  accepted: 'gateway, checkout answered `202`, outbox drained',
  confirmed: 'gateway, checkout to `confirmed`, sustained, queues not growing',
  monolithCheckout: 'the monolith’s checkout, answered when all of it is committed',
  stockApplied: 'checkout committed to stock applied, 100 a second, p50',
  amqp: 'raw AMQP publish to receive on a quorum queue, 100 a second, p50',
  draining: 'gateway, `GET /api/products`, while 5,000 orders of three products are worked off',
  idle: 'the same while nothing else is done',
  bundledStart: 'the four services, bundled, started together, all ready',
  expressStart: 'one bare Express 5, bundled, to its first answer',
  bundledMemory: 'idle memory (RSS) of the four services, bundled',
  expressMemory: 'idle memory (RSS) of one bare Express 5, bundled',
  transactions: 'raw Postgres three-row transactions (five round trips, pool of 10)',
} as const

export type ContenderId = keyof typeof contenders

export type Unit = 'a second' | 'ms' | 'MB'

/** Without a bar the ratio is only shown. */
export interface Row {
  readonly id: string
  readonly measured: ContenderId
  readonly limit: ContenderId
  /** Of both figures; `a second` if left out. */
  readonly unit?: Unit
  readonly atLeast?: number
  readonly atMost?: number
}

export const rows: readonly Row[] = [
  { id: 'browse-from-memory', measured: 'memory', limit: 'express', atLeast: 0.4 },
  { id: 'browse-from-memory-bare', measured: 'memory', limit: 'bare' },
  { id: 'browse-from-postgres', measured: 'postgres', limit: 'proxy', atLeast: 0.4 },
  { id: 'browse-from-postgres-apart', measured: 'postgresApart', limit: 'proxy' },
  { id: 'browse-while-draining', measured: 'draining', limit: 'idle', atLeast: 0.5 },
  { id: 'cart-add', measured: 'cartAdd', limit: 'monolithCartAdd', atLeast: 0.4 },
  { id: 'checkout-accepted', measured: 'accepted', limit: 'transactions', atLeast: 0.2 },
  { id: 'checkout-confirmed', measured: 'confirmed', limit: 'transactions', atLeast: 0.08 },
  { id: 'checkout-split', measured: 'accepted', limit: 'monolithCheckout', atLeast: 0.33 },
  { id: 'checkout-split-confirmed', measured: 'confirmed', limit: 'monolithCheckout' },
  { id: 'checkout-monolith', measured: 'monolithCheckout', limit: 'transactions', atLeast: 0.5 },
  { id: 'commit-to-stock', measured: 'stockApplied', limit: 'amqp', unit: 'ms', atMost: 8 },
  { id: 'start', measured: 'bundledStart', limit: 'expressStart', unit: 'ms', atMost: 6 },
  { id: 'idle-memory', measured: 'bundledMemory', limit: 'expressMemory', unit: 'MB', atMost: 5 },
]
