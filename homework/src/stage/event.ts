import { uuid } from '../exercise/chance.ts'

/** An event as the store tells it, a CloudEvent. Its routing key is its type. */
export interface StoreEvent {
  readonly specversion: '1.0'
  readonly id: string
  readonly source: string
  readonly type: string
  readonly time: string
  readonly subject: string
  readonly data: Readonly<Record<string, unknown>>
}

/** Where the store tells its events: a durable topic exchange. */
export const storeExchange = 'store.events'

export interface Happened {
  /** Such as `store.order.placed.v1`. */
  readonly type: string
  /** Whom it is about: an order's id. */
  readonly subject: string
  readonly data: Readonly<Record<string, unknown>>
}

/** An event that happened now, with an id that the seed decides. */
export function createEvent(random: () => number, { type, subject, data }: Happened): StoreEvent {
  const source = type.split('.')[1] ?? 'store'
  return { specversion: '1.0', id: uuid(random), source, type, time: new Date().toISOString(), subject, data }
}
