import type { JobOf, Outcome } from './job.ts'
import { onConnections, secondsSince } from './on-connections.ts'
import { type Shopper, setItem, welcome } from './shoppers.ts'

export async function welcomeAll({ origin, shoppers }: JobOf<'welcome'>): Promise<Shopper[]> {
  const welcomed: Shopper[] = []
  let begun = 0
  await onConnections(origin, async (client) => {
    while (begun < shoppers) welcomed.push(await welcome(client, begun++))
  })
  return welcomed
}

/** Shopper after shopper, again and again: mostly carts that have something in them already. */
export async function setItems(
  { origin, products, seconds }: JobOf<'set-items'>,
  shoppers: readonly Shopper[],
): Promise<Outcome> {
  let count = 0
  const begun = performance.now()
  await onConnections(origin, async (client) => {
    while (secondsSince(begun) < seconds) {
      const turn = count++
      const shopper = shoppers[turn % shoppers.length]
      if (!shopper) throw new Error('there are no shoppers')
      await setItem(client, shopper, { products, turn })
    }
  })
  return { count, seconds: secondsSince(begun) }
}

export async function fillCarts(
  { origin, products }: JobOf<'fill-carts'>,
  shoppers: readonly Shopper[],
): Promise<Outcome> {
  const empty = shoppers.filter(({ hasItems }) => !hasItems)
  const count = empty.length
  const begun = performance.now()
  await onConnections(origin, async (client) => {
    for (let shopper = empty.pop(); shopper; shopper = empty.pop()) {
      await setItem(client, shopper, { products, turn: shopper.number })
    }
  })
  return { count, seconds: secondsSince(begun) }
}
