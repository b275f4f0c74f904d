import { setTimeout as delay } from 'node:timers/promises'
import { orderList, problem } from '@bulkhead/types'
import type { Purchase } from '../journeys/purchase.ts'
import type { Answer } from '../shopper.ts'

/**
 * What demo shoppers bought goes back: each order is called off, so that they never empty the shelves, but not before a room
 * has seen it confirmed. One that can't be called off yet, because a service is down or has not heard of it, is tried again,
 * for as long as a service may be down.
 */
export interface Returns {
  take(purchase: Purchase): void
  /** Whether each order stands for a while, or goes back as soon as it can: also those that were taken before. */
  keep(how: 'for a while' | 'no longer'): void
  /** At once, whatever is left. */
  stop(): void
}

interface Return extends Purchase {
  readonly takenAt: number
}

/** Longer than the newest orders are shown. */
const standsForMs = 15_000
const triedForMs = 30 * 60_000
/** A checkout that got no answer may have made an order all the same, which shows within this time or not at all. */
const showsWithinMs = 60_000
const mostKept = 3_000
const atOnce = 8
const pauseMs = 50
const pauseInVainMs = 1_000

export function openReturns(): Returns {
  const stopping = new AbortController()
  const { signal } = stopping
  let waiting: readonly Return[] = []
  let isWorking = false
  let keptMs = 0

  async function work(): Promise<void> {
    while (waiting.length > 0 && !signal.aborted) {
      const due = performance.now() - keptMs
      const some = waiting.filter(({ takenAt }) => takenAt <= due).slice(0, atOnce)
      waiting = waiting.filter((one) => !some.includes(one))
      const done = await Promise.all(some.map((one) => isGivenBack(one).catch(() => false)))
      const again = some.filter(({ takenAt }, index) => !done[index] && performance.now() - takenAt < triedForMs)
      waiting = [...waiting, ...again]
      const pause = again.length === some.length ? pauseInVainMs : pauseMs
      await delay(pause, undefined, { signal, ref: false }).catch(() => undefined)
    }
    isWorking = false
  }

  return {
    take: (purchase) => {
      if (purchase.checkout === 'not sent' || signal.aborted) return
      waiting = [...waiting, { ...purchase, takenAt: performance.now() }].slice(-mostKept)
      if (isWorking) return
      isWorking = true
      void work()
    },
    keep: (how) => {
      keptMs = how === 'no longer' ? 0 : standsForMs
    },
    stop: () => stopping.abort(),
  }
}

async function isGivenBack({ shopper, orderId, takenAt }: Return): Promise<boolean> {
  if (orderId !== undefined) {
    return isSettled(await shopper.ask({ method: 'POST', path: `/api/orders/${orderId}/cancel` }))
  }
  const answer = await shopper.ask({ method: 'GET', path: '/api/orders' })
  if (answer?.status !== 200) return false
  const { items } = orderList.parse(JSON.parse(answer.text))
  if (items.length === 0) return performance.now() - takenAt > showsWithinMs
  const cancelled = items.map(({ id }) => shopper.ask({ method: 'POST', path: `/api/orders/${id}/cancel` }))
  return (await Promise.all(cancelled)).every(isSettled)
}

const refusal = problem.pick({ code: true })

/** Cancelled, or rejected before: nothing is reserved for it. */
function isSettled(answer: Answer | undefined): boolean {
  if (answer?.status === 200) return true
  return answer?.status === 409 && refusal.parse(JSON.parse(answer.text)).code !== 'order-not-placed-yet'
}
