import { randomUUID } from 'node:crypto'
import { answer, refuse, stream } from './behaviours.ts'
import type { Behaviour } from './fake-service.ts'
import type { TestGateway } from './gateway.ts'

const rope = {
  id: randomUUID(),
  name: 'Rope',
  description: '',
  category: 'Deck',
  priceCents: 100,
  currency: 'USD',
  imageUrl: '/rope.svg',
  available: 100,
  version: 1,
}

/** The three fakes play a shop that sells one thing, and confirms every order at once. */
export function openShop({ catalog, cart, order }: TestGateway): void {
  catalog.behave(
    route([
      [/^\/products\/./, answer(200, rope)],
      [/^\/products/, answer(200, { items: [rope] })],
    ]),
  )
  cart.behave(
    route([
      [
        /^\/checkout$/,
        (seen, response) =>
          answer(202, { orderId: randomUUID(), status: 'accepted', totalCents: 100, currency: 'USD' })(seen, response),
      ],
      [/^\/cart/, answer(200, { items: [], totalCents: 0, currency: 'USD' })],
    ]),
  )
  const confirmed = stream((send, response) => {
    send({ status: 'confirmed' })
    response.end()
  })
  order.behave(
    route([
      [/\/events$/, confirmed],
      [/\/cancel$/, answer(200, { status: 'cancelled' })],
      [/^\/orders/, answer(200, { items: [] })],
    ]),
  )
}

function route(routes: readonly (readonly [RegExp, Behaviour])[]): Behaviour {
  return (seen, response) => {
    const [, behaviour = refuse(404, 'not-found')] = routes.find(([path]) => path.test(seen.path)) ?? []
    behaviour(seen, response)
  }
}
