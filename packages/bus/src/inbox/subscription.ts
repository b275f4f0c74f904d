import { withTraceparent } from '@bulkhead/service/trace'
import type { EventDefinition, StoreEvent } from '@bulkhead/types'
import type { Transaction } from 'kysely'
import type { z } from 'zod'

/** What a service does about some types of event. Made by `on`. */
export interface Subscription<Schema> {
  readonly definitions: readonly EventDefinition[]
  /** Handles those of the events that are of its types, and leaves the others alone. */
  readonly handle: (tx: Transaction<Schema>, events: readonly StoreEvent[]) => Promise<void>
}

type EventOf<Definition extends EventDefinition> = z.infer<Definition['schema']>

/**
 * Subscribes to types of event. `handle` gets all of a batch at once, sorted by subject and within a subject as they came,
 * in the transaction that remembers them as handled; when it rejects, nothing of it has happened.
 */
export function on<Schema, const Definitions extends readonly EventDefinition[]>(
  definitions: Definitions,
  handle: (tx: Transaction<Schema>, events: readonly EventOf<Definitions[number]>[]) => Promise<void>,
): Subscription<Schema> {
  function isOurs(event: StoreEvent): event is EventOf<Definitions[number]> {
    return definitions.some(({ type }) => type === event.type)
  }
  return {
    definitions,
    handle: async (tx, events) => {
      const ours = events.filter(isOurs)
      if (ours.length > 0) await handle(tx, ours)
    },
  }
}

/** For `on`: handles the events one by one, each in the trace of the request that caused it. */
export function each<Schema, Event extends StoreEvent>(
  handleOne: (tx: Transaction<Schema>, event: Event) => Promise<unknown>,
): (tx: Transaction<Schema>, events: readonly Event[]) => Promise<void> {
  return async (tx, events) => {
    for (const event of events) await withTraceparent(event.traceparent, () => handleOne(tx, event))
  }
}
