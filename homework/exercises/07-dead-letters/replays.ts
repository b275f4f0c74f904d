import { z } from 'zod'
import { hold } from '../../src/exercise/not-held.ts'
import { deadQueue } from './contract.ts'
import { always, type Order, refusingWords } from './orders.ts'
import type { Site } from './site.ts'
import { becomeDead, lettersOn } from './tries.ts'

const answered = z.object({ replayed: z.int() })

/** These, and no others, are on the dead-letter queue then. */
export async function refuseUntilDead(site: Site, orders: readonly Order[]): Promise<void> {
  await site.bus.read(deadQueue)
  const refused = orders.map(({ id }) => [id, { times: always, words: refusingWords(site.bench.random) }] as const)
  await site.courier.refuse(Object.fromEntries(refused))
  for (const { body } of orders) await site.publish(body)
  await becomeDead(site, orders.length)
}

/** @throws NotHeld when the answer isn't that all which lay there were replayed */
export async function holdReplayed(site: Site): Promise<void> {
  const letters = await lettersOn(site)
  const { status, body, text } = await site.replay()
  const right = status === 200 && answered.safeParse(body).data?.replayed === letters
  hold(
    right,
    `POST /replay must answer 200 with {"replayed": ${letters}}. It answered ${status} with ${text.slice(0, 200)}.`,
  )
}
