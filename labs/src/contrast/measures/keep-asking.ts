import type { Shopper } from '@bulkhead/shoppers'
import { percentile } from '../../percentile.ts'

export interface Asking {
  readonly shoppers: readonly Shopper[]
  readonly seconds: number
  /** @returns how long what is measured took, in milliseconds; nothing where it was refused */
  readonly ask: (shopper: Shopper, turn: number) => Promise<number | undefined>
}

export interface Asked {
  readonly perSecond: number
  readonly p50Ms?: number | undefined
  readonly p99Ms?: number | undefined
}

const warmUpShare = 0.25

/** Each shopper asks again as soon as there is an answer: what the store can do at most. The first quarter is not counted. */
export async function keepAsking({ shoppers, seconds, ask }: Asking): Promise<Asked> {
  const begun = performance.now()
  const from = begun + seconds * 1_000 * warmUpShare
  const until = begun + seconds * 1_000
  const times: number[] = []
  await Promise.all(
    shoppers.map(async (shopper) => {
      for (let turn = 0; performance.now() < until; turn += 1) {
        const tookMs = await ask(shopper, turn)
        const done = performance.now()
        if (tookMs !== undefined && done >= from && done < until) times.push(tookMs)
      }
    }),
  )
  const counted = seconds * (1 - warmUpShare)
  return { perSecond: times.length / counted, p50Ms: percentile(times, 50), p99Ms: percentile(times, 99) }
}

/** How long a call took; nothing where the answer is none of these statuses. */
export async function timed(shopper: Shopper, call: Parameters<Shopper['ask']>[0], status: number) {
  const begun = performance.now()
  const answer = await shopper.ask(call)
  return answer?.status === status ? performance.now() - begun : undefined
}
