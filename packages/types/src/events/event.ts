import { z } from 'zod'
import { id, time } from '../http/scalars.ts'

/**
 * The kinds of event that cross the bus are CloudEvents 1.0 (https://cloudevents.io) in JSON, with the W3C
 * `traceparent` as an extension. The routing key is the type; `subject` is the id of what the event is about.
 */
export function defineEvent<const Type extends string, Data extends z.ZodType>(type: Type, data: Data) {
  const schema = z.object({
    specversion: z.literal('1.0'),
    id,
    source: z.string().min(1),
    type: z.literal(type),
    time,
    subject: z.string().min(1),
    datacontenttype: z.literal('application/json'),
    traceparent: z.string().optional(),
    data,
  })
  return { type, data, schema }
}

/** What `defineEvent` returns, whatever the type and data. */
export interface EventDefinition<Type extends string = string, Data = unknown> {
  readonly type: Type
  readonly data: z.ZodType<Data>
  readonly schema: z.ZodType<StoreEvent<Type, Data>>
}

/** An event as it travels. */
export interface StoreEvent<Type extends string = string, Data = unknown> {
  readonly specversion: '1.0'
  readonly id: string
  readonly source: string
  readonly type: Type
  readonly time: string
  readonly subject: string
  readonly datacontenttype: 'application/json'
  readonly traceparent?: string | undefined
  readonly data: Data
}
