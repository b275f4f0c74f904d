import { z } from 'zod'
import { integer, uuid } from '../../src/exercise/chance.ts'
import { hold } from '../../src/exercise/not-held.ts'
import { times } from '../../src/exercise/times.ts'
import { type Answer, ask } from '../../src/stage/index.ts'
import type { OrderSite } from './site.ts'

const shoppers = 5

const order = z.object({ orderId: z.string(), status: z.enum(['placed', 'cancelled']) })

/** Orders between 1 and 9 of a product. */
export function requestOrder({ bench, url }: OrderSite): Promise<Answer> {
  const lines = [{ productId: uuid(bench.random), quantity: integer(bench.random, [1, 9]) }]
  return ask(`${url}/orders`, { method: 'POST', body: { lines } })
}

/** @returns the order's id, once it is answered. @throws NotHeld unless it is accepted */
export async function placeOrder(site: OrderSite): Promise<string> {
  const { status, body, text } = await requestOrder(site)
  hold(status === 201, `POST /orders was answered with ${status} instead of 201: ${text}`)
  const parsed = order.safeParse(body)
  hold(parsed.success, `POST /orders must answer { orderId, status, lines }, but it answered ${text}`)
  return parsed.data.orderId
}

/** Several shoppers at once, until there are as many orders. */
export async function placeOrders(site: OrderSite, count: number): Promise<readonly string[]> {
  let toPlace = count
  async function shop(): Promise<readonly string[]> {
    const orderIds: string[] = []
    while (toPlace-- > 0) orderIds.push(await placeOrder(site))
    return orderIds
  }
  return (await Promise.all(times(shoppers).map(shop))).flat()
}

export async function cancelOrder({ url }: OrderSite, orderId: string): Promise<void> {
  const { status, text } = await ask(`${url}/orders/${orderId}/cancel`, { method: 'POST' })
  hold(status === 200, `POST /orders/:id/cancel was answered with ${status} instead of 200: ${text}`)
}

/** @returns nothing where there is no such order */
export async function statusOf({ url }: OrderSite, orderId: string): Promise<string | undefined> {
  const { status, body, text } = await ask(`${url}/orders/${orderId}`)
  if (status === 404) return undefined
  hold(status === 200, `GET /orders/:id was answered with ${status}: ${text}`)
  return order.safeParse(body).data?.status
}
