import { hold } from '../../src/exercise/not-held.ts'
import { ask, eventually, type Message, submissionUrl } from '../../src/stage/index.ts'
import type { Customer, Store } from '../../src/store/index.ts'
import type { Site } from './site.ts'

export interface Placed {
  readonly customer: Customer
  readonly orderId: string
}

export interface Balance {
  readonly takenCents: number
  readonly refundedCents: number
}

const settledWithinMs = 15_000

/** Somebody new checks out one of a product. */
export async function place({ shop }: Store, productId: string): Promise<Placed> {
  const customer = shop.newcomer()
  return { customer, orderId: await customer.checkOut([{ productId, quantity: 1 }]) }
}

/** @throws NotHeld when the order does not end so */
export async function ends(
  { customer, orderId }: Placed,
  expected: 'confirmed' | 'rejected',
  what: string,
): Promise<void> {
  const outcome = await customer.outcomeOf(orderId, settledWithinMs)
  const seen = outcome ?? `undecided after ${settledWithinMs / 1_000} s`
  hold(outcome === expected, `${what} ends ${expected}; it was ${seen}`)
}

/** Buys one of a product, and waits until the order is paid and confirmed. */
export async function pay(store: Store, productId: string): Promise<Placed> {
  const placed = await place(store, productId)
  await ends(placed, 'confirmed', 'An order that can be paid')
  return placed
}

/** What the submission says of an order's payment; nothing where it knows of none. */
export async function paymentOf(
  { stage }: Store,
  orderId: string,
): Promise<Readonly<Record<string, unknown>> | undefined> {
  const { status, body, text } = await ask(`${await submissionUrl(stage)}/payments/${orderId}`)
  if (status === 404) return undefined
  hold(status === 200 && isRecord(body), `GET /payments/:orderId answers 200 or 404 in JSON; it was ${status} ${text}`)
  return body
}

export async function balanceOf({ stage }: Store): Promise<Balance> {
  const { status, body, text } = await ask(`${await submissionUrl(stage)}/balance`)
  hold(
    status === 200 && isRecord(body) && Number.isInteger(body.takenCents) && Number.isInteger(body.refundedCents),
    `GET /balance answers 200 with takenCents and refundedCents, whole numbers; it was ${status} ${text}`,
  )
  return { takenCents: Number(body.takenCents), refundedCents: Number(body.refundedCents) }
}

type Telling = 'requested' | 'taken' | 'declined'

/** What was told of an order's payment so far, by its event, or asked. One look at a time: a look takes what came since the last. */
export async function eventsOf({ told }: Site, orderId: string, what: Telling): Promise<readonly Message[]> {
  const type = `store.payment.${what}.v1`
  const messages = (await told.all()).filter(({ routingKey }) => routingKey === type)
  return messages.filter(({ json }) => isRecord(json) && isRecord(json.data) && json.data.orderId === orderId)
}

/** The data of the first of them. */
export function toldOf(site: Site, orderId: string, what: Telling): Promise<Readonly<Record<string, unknown>>> {
  return eventually(
    `store.payment.${what}.v1 is told of an order`,
    async () => {
      const [first] = await eventsOf(site, orderId, what)
      return first && dataOf(first)
    },
    { withinMs: 5_000 },
  )
}

/** The data of an event that was heard. */
export function dataOf(message: Message): Readonly<Record<string, unknown>> {
  const event = message.json
  return isRecord(event) && isRecord(event.data) ? event.data : {}
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
