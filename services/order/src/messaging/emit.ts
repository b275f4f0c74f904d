import { createEmit } from '@bulkhead/bus'

/** Writes this service's events to its outbox, in the transaction that they report. */
export const emit = createEmit('order')
