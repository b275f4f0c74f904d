import type { BusStep } from '@bulkhead/types'
import type { OrderStory } from './stories.ts'
import { hearersOf } from './subscriptions.ts'

/** One event of an order: who told it, who has handled it, and who has not yet. Times count from the order's first step. */
export interface Chapter {
  readonly eventId: string
  readonly type: string
  readonly atMs: number
  readonly teller?: string
  readonly handled: readonly { readonly service: string; readonly atMs: number }[]
  readonly waiting: readonly string[]
}

/** A checkout's story, event by event. */
export function chaptersOf({ steps }: OrderStory): Chapter[] {
  const startMs = Date.parse(steps[0]?.at ?? '')
  const since = (step: BusStep) => Date.parse(step.at) - startMs
  const eventIds = [...new Set(steps.map(({ eventId }) => eventId))]
  return eventIds.map((eventId) => {
    const own = steps.filter((step) => step.eventId === eventId)
    const [first] = own
    const told = own.find(({ did }) => did === 'published')
    const handled = own
      .filter(({ did }) => did === 'handled')
      .map((step) => ({ service: step.service, atMs: since(step) }))
    const type = first?.type ?? ''
    return {
      eventId,
      type,
      atMs: first ? since(first) : 0,
      ...(told && { teller: told.service }),
      handled,
      waiting: hearersOf(type).filter((service) => !handled.some((by) => by.service === service)),
    }
  })
}

/** The type of the last event that was told of an order. */
export function newestType({ steps }: OrderStory): string {
  return steps.findLast(({ did }) => did === 'published')?.type ?? steps.at(-1)?.type ?? ''
}
