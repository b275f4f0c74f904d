import { uuid } from '../../src/exercise/chance.ts'
import { hold, NotHeld } from '../../src/exercise/not-held.ts'
import { eventually } from '../../src/stage/index.ts'
import { type Customer, type Reply, saying } from '../../src/store/index.ts'

export interface Review {
  readonly stars: number
  readonly text: string
}

const pathOf = (productId: string) => `/api/products/${productId}/reviews`
const heardWithinMs = 10_000
/** It has not heard of the order yet, or the gateway has not heard that it is back. */
const notYet: readonly number[] = [0, 403, 503]

/** A review whose text nobody else wrote. */
export function newReview(random: () => number, stars = 4): Review {
  return { stars, text: `It holds. ${uuid(random)}` }
}

export function post(customer: Customer, productId: string, review: Review): Promise<Reply> {
  return customer.ask({ method: 'POST', path: pathOf(productId), json: review })
}

/** Reviews what was just bought, as soon as the submission has heard of that. */
export async function review(customer: Customer, productId: string, written: Review): Promise<void> {
  let reply: Reply | undefined
  await eventually(
    'Who bought a product may review it: POST /api/products/:id/reviews answers with 201',
    async () => {
      reply = await post(customer, productId, written)
      if (!notYet.includes(reply.status)) return true
      throw new NotHeld(`it answered ${saying(reply)}`)
    },
    { withinMs: heardWithinMs },
  )
  hold(reply?.status === 201, `A buyer’s review is answered with 201; it was ${reply && saying(reply)}`)
}

/** The texts of a product's reviews, as anybody reads them. */
export async function textsOf(customer: Customer, productId: string): Promise<readonly string[]> {
  const reply = await customer.ask({ method: 'GET', path: pathOf(productId) })
  const items = reply.status === 200 ? itemsOf(reply.body) : undefined
  hold(items !== undefined, `GET /api/products/:id/reviews answers 200 with { items: [...] }; it was ${saying(reply)}`)
  return items.map((item) => (typeof item === 'object' && item !== null && 'text' in item ? String(item.text) : ''))
}

function itemsOf(body: unknown): readonly unknown[] | undefined {
  return typeof body === 'object' && body !== null && 'items' in body && Array.isArray(body.items)
    ? body.items
    : undefined
}
