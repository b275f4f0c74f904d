import { eventually } from '../../src/stage/index.ts'
import { deadQueue } from './contract.ts'
import type { Try } from './courier.ts'
import type { Order } from './orders.ts'
import type { Site } from './site.ts'

/** Far more than its waits: a machine may be busy. */
const givenUpWithinMs = 15_000

export function triesOf(tries: readonly Try[], { id }: Order): readonly Try[] {
  return tries.filter(({ orderId }) => orderId === id)
}

export async function lettersOn(site: Site): Promise<number> {
  return (await site.bus.count(deadQueue))?.ready ?? 0
}

/** @throws NotHeld when there are not so many on the dead-letter queue in time */
export async function becomeDead(site: Site, letters: number): Promise<void> {
  await eventually(
    `${letters} on ${deadQueue} that the courier refuses`,
    async () => (await lettersOn(site)) === letters,
    { withinMs: givenUpWithinMs },
  )
}
