import type { Message as Delivered } from 'amqplib'

/** A message as it was found on a queue. */
export interface Message {
  readonly exchange: string
  readonly routingKey: string
  /** Byte for byte. */
  readonly body: Buffer
  /** The body, where it is JSON. */
  readonly json: unknown
  readonly headers: Readonly<Record<string, unknown>>
  readonly messageId: string | undefined
  readonly type: string | undefined
  readonly contentType: string | undefined
  /** Whether it outlives a restart of the broker, on a durable queue. */
  readonly persistent: boolean
  readonly redelivered: boolean
}

export function messageOf({ content, fields, properties }: Delivered): Message {
  return {
    exchange: fields.exchange,
    routingKey: fields.routingKey,
    body: content,
    json: jsonIn(content),
    headers: properties.headers ?? {},
    messageId: properties.messageId,
    type: properties.type,
    contentType: properties.contentType,
    persistent: properties.deliveryMode === 2,
    redelivered: fields.redelivered,
  }
}

function jsonIn(content: Buffer): unknown {
  try {
    return JSON.parse(content.toString('utf8'))
  } catch {
    return undefined
  }
}
