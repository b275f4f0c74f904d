import { useState } from 'react'
import type { OrderStory } from './stories.ts'

const listed = 6
const calmMs = 5_000

/**
 * The orders in the list, and the one whose story is told: the newest, unless somebody picked one. Under load there is a
 * newer one several times a second; who reads, or aims at one, needs them to stand still for a while.
 */
export function useShownOrders(stories: readonly OrderStory[], nowMs: number) {
  const [shown, setShown] = useState<{ readonly ids: readonly string[]; readonly sinceMs: number }>(nothingShown)
  const [picked, pick] = useState<OrderStory>()
  const [isHeld, hold] = useState(false)
  const find = (id: string) => stories.find(({ orderId }) => orderId === id)

  const isDue = nowMs - shown.sinceMs >= calmMs || shown.ids.length < Math.min(listed, stories.length)
  const isForgotten = !shown.ids.some(find)
  if (stories[0] && stories[0].orderId !== shown.ids[0] && (isForgotten || (isDue && !isHeld))) {
    setShown({ ids: stories.slice(0, listed).map(({ orderId }) => orderId), sinceMs: nowMs })
  }

  // One that was picked is kept as it was last known, also when newer ones have pushed it out of memory.
  const kept = picked && (find(picked.orderId) ?? picked)
  if (kept !== picked) pick(kept)

  const orders = shown.ids.flatMap((id) => find(id) ?? [])
  const isListed = kept === undefined || shown.ids.includes(kept.orderId)
  return { orders: isListed ? orders : [kept, ...orders], told: kept ?? orders[0], picked: kept, pick, hold }
}

const nothingShown = { ids: [], sinceMs: 0 }
