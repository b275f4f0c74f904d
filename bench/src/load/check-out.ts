import { randomUUID } from 'node:crypto'
import { checkoutAccepted, order } from '@bulkhead/types'
import type { Client } from 'undici'
import { ask } from './exchange.ts'
import type { JobOf, Outcome } from './job.ts'
import { onConnections, secondsSince } from './on-connections.ts'
import { watchOrders } from './orders.ts'
import { whenOutboxIsEmpty } from './outbox.ts'
import type { Shopper } from './shoppers.ts'

const ada = JSON.stringify({
  name: 'Ada Lovelace',
  email: 'ada@example.com',
  address: { line1: '12 Quay Street', city: 'Tallinn', postalCode: '10111', country: 'Estonia' },
})

/** All whose cart is full check out, one after another on each connection, until the time is over. */
export async function checkOut(task: JobOf<'check-out'>, shoppers: readonly Shopper[]): Promise<Outcome> {
  const { origin, seconds, until, underWay = Number.POSITIVE_INFINITY } = task
  const queue = shoppers.filter(({ hasItems }) => hasItems)
  const orderIds: string[] = []
  let begunCheckouts = 0
  const orders = await watchOrders(task.orderDatabase)
  try {
    const begun = performance.now()
    await onConnections(origin, async (client) => {
      while (secondsSince(begun) < seconds) {
        while (begunCheckouts - orders.settled() >= underWay) await orders.next()
        const shopper = queue.pop()
        if (!shopper) return
        begunCheckouts += 1
        orderIds.push(await postCheckout(client, shopper))
      }
    })
    if (until === 'relayed') await whenOutboxIsEmpty(task.cartDatabase)
    const relayed = secondsSince(begun)
    while (orders.settled() < orderIds.length) await orders.next()
    const confirmed = secondsSince(begun)
    await orders.expectConfirmed(orderIds)
    return { count: orderIds.length, seconds: until === 'relayed' ? relayed : confirmed }
  } finally {
    await orders.close()
  }
}

/** All whose cart is full check out where that is all there is to it: the last order is looked at, whether it is confirmed. */
export async function checkOutAtOnce(
  { origin, seconds }: JobOf<'check-out-at-once'>,
  shoppers: readonly Shopper[],
): Promise<Outcome> {
  const queue = shoppers.filter(({ hasItems }) => hasItems)
  let count = 0
  let ended = 0
  const begun = performance.now()
  await onConnections(origin, async (client) => {
    let last: readonly [Shopper, string] | undefined
    while (secondsSince(begun) < seconds) {
      const shopper = queue.pop()
      if (!shopper) break
      last = [shopper, await postCheckout(client, shopper)]
      count += 1
    }
    ended = secondsSince(begun)
    if (last) await expectConfirmed(client, ...last)
  })
  return { count, seconds: ended }
}

async function expectConfirmed(client: Client, { cookie }: Shopper, orderId: string): Promise<void> {
  const { body } = await ask(client, { method: 'GET', path: `/api/orders/${orderId}`, headers: { cookie } }, 200)
  const { status } = order.parse(JSON.parse(body.toString()))
  if (status !== 'confirmed') throw new Error(`an order that should be confirmed is ${status}`)
}

export async function postCheckout(client: Client, shopper: Shopper): Promise<string> {
  const headers = { cookie: shopper.cookie, 'content-type': 'application/json', 'idempotency-key': randomUUID() }
  shopper.hasItems = false
  const { body } = await ask(client, { method: 'POST', path: '/api/checkout', headers, body: ada }, 202)
  return checkoutAccepted.parse(JSON.parse(body.toString())).orderId
}
