import type { Client } from 'undici'
import { ask } from './exchange.ts'

/** Someone with a session at one store. */
export interface Shopper {
  readonly number: number
  readonly cookie: string
  hasItems: boolean
}

/** A new visitor looks at their cart, and is given a session. */
export async function welcome(client: Client, number: number): Promise<Shopper> {
  const { headers } = await ask(client, { method: 'GET', path: '/api/cart' }, 200)
  const [given = ''] = [headers['set-cookie'] ?? []].flat()
  const cookie = given.split(';')[0] ?? ''
  if (cookie === '') throw new Error('a new visitor was given no session')
  return { number, cookie, hasItems: false }
}

/** Puts a product in the cart: who sets how many of what follows from the shopper's number and the turn. */
export async function setItem(
  client: Client,
  shopper: Shopper,
  { products, turn }: { readonly products: readonly string[]; readonly turn: number },
): Promise<void> {
  const product = products[shopper.number % products.length]
  const headers = { cookie: shopper.cookie, 'content-type': 'application/json' }
  const body = JSON.stringify({ quantity: 1 + (turn % 3) })
  await ask(client, { method: 'PUT', path: `/api/cart/items/${product}`, headers, body }, 200)
  shopper.hasItems = true
}
