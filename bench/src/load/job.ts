import { z } from 'zod'

const seconds = z.number().positive()
/** Load goes to this machine alone. */
const origin = z.string().regex(/^http:\/\/127\.0\.0\.1:\d+$/, 'must be on 127.0.0.1')

/** What the load generator is told to do. */
export const job = z.discriminatedUnion('kind', [
  /** The same `GET` again and again; each answer must be a `200` of so many bytes, from memory or not. */
  z.object({ kind: z.literal('get'), origin, path: z.string(), seconds, bytes: z.int(), stale: z.boolean() }),
  /** So many new visitors each get a session. They stay for the jobs that follow. */
  z.object({ kind: z.literal('welcome'), origin, shoppers: z.int() }),
  /** Shopper after shopper sets a quantity in their cart. */
  z.object({ kind: z.literal('set-items'), origin, products: z.array(z.string()), seconds }),
  /** Each shopper whose cart is empty puts a product in. */
  z.object({ kind: z.literal('fill-carts'), origin, products: z.array(z.string()) }),
  /**
   * Shopper after shopper checks out. The clock stops when the outbox is empty, or when the last order is confirmed; with
   * `underWay`, nobody checks out while so many orders wait to be confirmed.
   */
  z.object({
    kind: z.literal('check-out'),
    origin,
    seconds,
    until: z.enum(['relayed', 'confirmed']),
    underWay: z.int().positive().optional(),
    cartDatabase: z.string(),
    orderDatabase: z.string(),
  }),
  /** Three rows a transaction, straight to Postgres. */
  z.object({ kind: z.literal('transactions'), database: z.string(), seconds }),
])
export type Job = z.infer<typeof job>
export type JobOf<Kind extends Job['kind']> = Extract<Job, { kind: Kind }>

/** What was done, and how long that took. */
export const outcome = z.object({ count: z.int(), seconds: z.number() })
export type Outcome = z.infer<typeof outcome>

export const reply = z.union([z.object({ outcome }), z.object({ failure: z.string() })])
export type Reply = z.infer<typeof reply>

/** As many of everything at once, whoever is measured. */
export const connections = 50
