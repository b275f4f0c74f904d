import type { BusStep } from '@bulkhead/types'

/** What was told of one order, oldest first. */
export interface OrderStory {
  readonly orderId: string
  readonly steps: readonly BusStep[]
}

const keptStories = 120
const keptSteps = 60

/** Adds steps to the orders that they are about. Newest order first; the oldest are forgotten. */
export function addSteps(known: readonly OrderStory[], steps: readonly BusStep[]): readonly OrderStory[] {
  const told = new Map<string, BusStep[]>()
  for (const step of steps) {
    if (isAboutAnOrder(step)) told.set(step.subject, [...(told.get(step.subject) ?? []), step])
  }
  if (told.size === 0) return known
  const continued = known.map((story) => {
    const more = told.get(story.orderId)
    told.delete(story.orderId)
    return more ? { ...story, steps: merged(story.steps, more) } : story
  })
  const begun = [...told].map(([orderId, more]) => ({ orderId, steps: merged([], more) }))
  return [...begun, ...continued].sort(newestFirst).slice(0, keptStories)
}

/** An order's events name it as their subject; those of a product, and the lab's own, do not. */
function isAboutAnOrder({ type }: BusStep): boolean {
  return /^store\.(cart\.checked-out|order\.|stock\.)/.test(type)
}

/** A stream that was opened again tells some steps again. */
function merged(known: readonly BusStep[], more: readonly BusStep[]): BusStep[] {
  const byKey = new Map([...known, ...more].map((step) => [`${step.service} ${step.did} ${step.eventId}`, step]))
  return [...byKey.values()].sort((a, b) => Date.parse(a.at) - Date.parse(b.at)).slice(-keptSteps)
}

function newestFirst(a: OrderStory, b: OrderStory): number {
  return beganAt(b) - beganAt(a)
}

function beganAt({ steps }: OrderStory): number {
  return Date.parse(steps[0]?.at ?? '')
}
