import { uuid } from '../../src/exercise/chance.ts'
import { hold, NotHeld } from '../../src/exercise/not-held.ts'
import { eventually } from '../../src/stage/index.ts'
import { type Customer, isUnserved, type Reply, saying } from '../../src/store/index.ts'
import { knobs } from './knobs.ts'

const { mostStars } = knobs

export interface Review {
  readonly stars: number
  readonly text: string
}

const pathOf = (productId: string) => `/api/products/${productId}/reviews`
const heardWithinMs = 10_000

/** A review whose text nobody else wrote. */
export function newReview(random: () => number, stars = mostStars): Review {
  return { stars, text: `It holds. ${uuid(random)}` }
}

/** Asked once: what comes of it is one answer of the service's, or the gateway's in its place. */
export function post(customer: Customer, productId: string, review: Review): Promise<Reply> {
  return customer.ask({ method: 'POST', path: pathOf(productId), json: review })
}

/** Asked until the service itself answers. */
export function insistOn(customer: Customer, productId: string, review: Review): Promise<Reply> {
  return customer.insist({ method: 'POST', path: pathOf(productId), json: review })
}

/** Reviews what was just bought, as soon as the submission has heard of that, and the gateway that it is there. */
export async function review(customer: Customer, productId: string, written: Review): Promise<void> {
  let mayBeThere = false
  const reply = await eventually(
    'Who bought a product may review it: POST /api/products/:id/reviews answers with 201',
    async () => {
      const seen = await post(customer, productId, written)
      if (seen.status !== 403 && !isUnserved(seen)) return seen
      mayBeThere ||= isUnserved(seen)
      throw new NotHeld(`it answered ${saying(seen)}`)
    },
    { withinMs: heardWithinMs },
  )
  const isTaken = reply.status === 201 || (reply.status === 409 && mayBeThere)
  hold(isTaken, `A buyer’s review is answered with 201; it was ${saying(reply)}`)
}

/** The texts of a product's reviews, as anybody reads them. */
export async function textsOf(customer: Customer, productId: string): Promise<readonly string[]> {
  const reply = await customer.insist({ method: 'GET', path: pathOf(productId) })
  const items = reply.status === 200 ? itemsOf(reply.body) : undefined
  hold(items !== undefined, `GET /api/products/:id/reviews answers 200 with { items: [...] }; it was ${saying(reply)}`)
  return items.map((item) => (typeof item === 'object' && item !== null && 'text' in item ? String(item.text) : ''))
}

function itemsOf(body: unknown): readonly unknown[] | undefined {
  return typeof body === 'object' && body !== null && 'items' in body && Array.isArray(body.items)
    ? body.items
    : undefined
}
