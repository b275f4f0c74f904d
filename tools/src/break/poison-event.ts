import type { Message } from '@bulkhead/bus'
import { newEvent } from '@bulkhead/bus/new-event'
import { labPoisoned } from '@bulkhead/types'
import type { QueuedTarget } from '../faults/targets.ts'

/** An event that is right in every way: it fails for as long as `poison` breaks its handler, and no longer. */
export function poisonEvent(service: QueuedTarget): Message {
  const event = newEvent(labPoisoned, { subject: service, data: { note: 'put here by npm run break' } })
  return { id: event.id, type: event.type, body: JSON.stringify({ ...event, source: 'lab' }) }
}
