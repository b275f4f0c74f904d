import { useState } from 'react'
import type { OrderStory } from './stories.ts'

const listed = 6
const calmMs = 5_000

interface Shown {
  readonly orderIds: readonly string[]
  readonly sinceMs: number
}

const nothingShown: Shown = { orderIds: [], sinceMs: 0 }

/**
 * The orders in the list, and the one whose story is told: the newest, unless somebody picked one. Under load there is a
 * newer one several times a second; who reads, or aims at one, needs them to stand still for a while.
 */
export function useShownOrders(stories: readonly OrderStory[], nowMs: number) {
  const [shown, setShown] = useState(nothingShown)
  const [picked, pick] = useState<string>()
  const [isHeld, hold] = useState(false)

  const isDue = nowMs - shown.sinceMs >= calmMs || shown.orderIds.length < Math.min(listed, stories.length)
  if (isDue && !isHeld && stories[0] && stories[0].orderId !== shown.orderIds[0]) {
    setShown({ orderIds: stories.slice(0, listed).map(({ orderId }) => orderId), sinceMs: nowMs })
  }

  const wanted = picked === undefined || shown.orderIds.includes(picked) ? shown.orderIds : [picked, ...shown.orderIds]
  const orders = wanted.flatMap((id) => stories.find(({ orderId }) => orderId === id) ?? [])
  const told = orders.find(({ orderId }) => orderId === picked) ?? orders[0]
  return { orders, told, isPicked: picked !== undefined && told?.orderId === picked, pick, hold }
}
