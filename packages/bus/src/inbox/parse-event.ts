import type { StoreEvent } from '@bulkhead/types'
import type { z } from 'zod'
import type { Message } from '../bus.ts'
import type { Subscription } from './subscription.ts'

export type Parsed = { readonly event: StoreEvent } | { readonly unreadable: string }

/** A message's body as an event of one of the subscriptions, or why it isn't one. */
export type ParseEvent = (message: Message) => Parsed

export function createParseEvent<Schema>(subscriptions: readonly Subscription<Schema>[]): ParseEvent {
  const definitions = subscriptions.flatMap((subscription) => subscription.definitions)
  const schemas = new Map(definitions.map(({ type, schema }) => [type, schema]))

  return ({ type, body }) => {
    const schema = schemas.get(type)
    if (!schema) return { unreadable: `nothing here handles ${type}` }
    const json = parseJson(body)
    if (json === undefined) return { unreadable: 'it is not JSON' }
    const { success, data, error } = schema.safeParse(json)
    return success ? { event: data } : { unreadable: `it is no ${type}: ${faultsOf(error)}` }
  }
}

function faultsOf({ issues }: z.ZodError): string {
  return issues.map(({ path, message }) => `${path.join('.')} ${message}`.trim()).join('; ')
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
