import { z } from 'zod'

const seconds = z.number().positive()
/** Load goes to this machine alone. */
const origin = z.string().regex(/^http:\/\/127\.0\.0\.1:\d+$/, 'must be on 127.0.0.1')

/** What the load generator is told to do. */
export const job = z.discriminatedUnion('kind', [
  /**
   * The same `GET` again and again; each answer must be a `200`, from memory or not, of so many bytes where that is known.
   * Of several paths each connection has its own.
   */
  z.object({
    kind: z.literal('get'),
    origin,
    paths: z.array(z.string()).min(1),
    seconds,
    bytes: z.int().optional(),
    stale: z.boolean(),
  }),
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
  /** The same where a checkout is confirmed when it is answered. */
  z.object({ kind: z.literal('check-out-at-once'), origin, seconds }),
  /** Shopper after shopper checks out, so many a second; how long after its commit the stock of each is applied. */
  z.object({
    kind: z.literal('commit-to-stock'),
    origin,
    seconds,
    perSecond: z.int(),
    cartDatabase: z.string(),
    catalogDatabase: z.string(),
  }),
  /** So many messages a second, each published and received. */
  z.object({ kind: z.literal('messages'), amqpUrl: z.string(), seconds, perSecond: z.int() }),
  /** Three rows a transaction, straight to Postgres. */
  z.object({ kind: z.literal('transactions'), database: z.string(), seconds }),
])
export type Job = z.infer<typeof job>
export type JobOf<Kind extends Job['kind']> = Extract<Job, { kind: Kind }>

/** What was done, and how long that took: all of it, and where it is a matter of each, the half of them at most. */
export const outcome = z.object({ count: z.int(), seconds: z.number(), medianMs: z.number().optional() })
export type Outcome = z.infer<typeof outcome>

export const reply = z.union([z.object({ outcome }), z.object({ failure: z.string() })])
export type Reply = z.infer<typeof reply>

/** As many of everything at once, whoever is measured. */
export const connections = 50
