import { currentTraceparent } from '@bulkhead/service/trace'
import type { EventDefinition, StoreEvent } from '@bulkhead/types'
import { v7 as uuid } from 'uuid'

/** An event that has no `source` yet: who emits it says that. */
export type NewEvent<Type extends string = string, Data = unknown> = Omit<StoreEvent<Type, Data>, 'source'>

export interface NewEventFields<Data> {
  /** The id of what the event is about. */
  readonly subject: string
  readonly data: Data
  /** That of the request or event being handled, if left out. */
  readonly traceparent?: string | undefined
}

export function newEvent<Type extends string, Data>(
  { type }: EventDefinition<Type, Data>,
  { subject, data, traceparent = currentTraceparent() }: NewEventFields<Data>,
): NewEvent<Type, Data> {
  return {
    specversion: '1.0',
    id: uuid(),
    type,
    time: new Date().toISOString(),
    subject,
    datacontenttype: 'application/json',
    ...(traceparent !== undefined && { traceparent }),
    data,
  }
}
