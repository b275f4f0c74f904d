import { hold, NotHeld } from '../../src/exercise/not-held.ts'
import { ask, eventually, type StoreEvent, storeExchange } from '../../src/stage/index.ts'
import type { OrderLine } from './orders.ts'
import type { SalesSite } from './site.ts'

/** How long an event may take from the bus to the figures. */
const handledWithinMs = 10_000
/** Several may be handled at once, and then a later one is done earlier: by no more than this. */
const overtakenByMs = 2_000
/** Of how many things the orders are that are told last: no two are alike, and each of two instances gets some of them. */
const lastOrders = [1, 2, 3, 4] as const
const lastSum = 10

/** Puts the events on the bus, in this order. */
export async function tell({ bus }: SalesSite, ...events: readonly StoreEvent[]): Promise<void> {
  for (const event of events) await bus.publish({ exchange: storeExchange, key: event.type }, event)
}

/** Waits until all that was told before is handled: until what is told now is. */
export async function settle(site: SalesSite): Promise<void> {
  const { productId } = site.orders.newLine()
  await tell(site, ...lastOrders.map((quantity) => site.orders.placed({ productId, quantity })))
  await eventually(
    `${lastOrders.length} more orders are counted`,
    async () => (await countSold(site, productId)) >= lastSum,
    { withinMs: handledWithinMs },
  )
}

/** @throws NotHeld with the story when, after all is handled, other numbers are sold */
export async function expectSold(site: SalesSite, story: string, ...expected: readonly OrderLine[]): Promise<void> {
  const seen = async () => {
    const wrong: string[] = []
    for (const { productId, quantity } of expected) {
      const sold = await countSold(site, productId)
      if (sold !== quantity) wrong.push(`${sold} of a product and not ${quantity}`)
    }
    hold(wrong.length === 0, `${story}: then GET /sales/:productId tells of ${wrong.join(', and ')}`)
    return 'right'
  }
  await settle(site)
  await eventually('The figures are right', seen, { withinMs: overtakenByMs }).catch(unlessNotHeld)
  // And stay so: what was handled at the same time is done by now.
  await settle(site)
  await seen()
}

function unlessNotHeld(error: unknown): void {
  if (!(error instanceof NotHeld)) throw error
}

async function countSold({ url }: SalesSite, productId: string): Promise<number> {
  const { status, body, text } = await ask(`${url}/sales/${productId}`)
  hold(status === 200, `GET /sales/:productId answered ${status} instead of 200: ${text}`)
  const sold = typeof body === 'object' && body !== null && 'sold' in body ? body.sold : undefined
  hold(
    typeof sold === 'number',
    `GET /sales/:productId must answer { productId, sold: <number> }, but it answered ${text}`,
  )
  return sold
}
