import type { Message as AmqpMessage, XDeath } from 'amqplib'
import type { Message, ParkedMessage } from '../bus.ts'

/** What a message has been through, which travels in its headers. */
export interface History {
  readonly attempts: number
  readonly firstFailedAt?: string | undefined
}

/** All headers must fit into one frame, or the message could never be moved. */
const longestReason = 1_000

export function messageOf({ content, properties, fields }: AmqpMessage): Message {
  const { messageId, type } = properties
  return {
    id: typeof messageId === 'string' ? messageId : '',
    type: typeof type === 'string' ? type : fields.routingKey,
    body: content.toString(),
  }
}

export function historyOf({ properties: { headers = {} } }: AmqpMessage): History {
  return { attempts: numberIn(headers['x-attempts']) ?? 0, firstFailedAt: textIn(headers['x-first-failed-at']) }
}

export function headersOf({ attempts, firstFailedAt }: History): Record<string, unknown> {
  return { 'x-attempts': attempts, ...(firstFailedAt && { 'x-first-failed-at': firstFailedAt }) }
}

export function parkedHeadersOf(history: History, reason: string): Record<string, unknown> {
  return { ...headersOf(history), 'x-reason': reason.slice(0, longestReason), 'x-parked-at': new Date().toISOString() }
}

/** A message without our headers was parked by the broker itself, which notes why in `x-death`. */
export function parkedMessageOf(amqpMessage: AmqpMessage, deliveryLimit: number): ParkedMessage {
  const headers = amqpMessage.properties.headers ?? {}
  const history = historyOf(amqpMessage)
  const [death] = headers['x-death'] ?? []
  const parkedAt = textIn(headers['x-parked-at'])
  return {
    ...messageOf(amqpMessage),
    reason: (parkedAt && textIn(headers['x-reason'])) ?? reasonOfDeath(death, deliveryLimit),
    attempts: parkedAt ? history.attempts : history.attempts + deliveryLimit + 1,
    parkedAt: parkedAt ?? timeOfDeath(death),
    firstFailedAt: history.firstFailedAt,
  }
}

function reasonOfDeath(death: XDeath | undefined, deliveryLimit: number): string {
  const reason: string | undefined = death?.reason
  if (reason === 'delivery_limit') return `it was handed out ${deliveryLimit + 1} times and never answered`
  return `the broker parked it: ${reason ?? 'it does not say why'}`
}

function timeOfDeath(death: XDeath | undefined): string {
  return new Date((death?.time.value ?? 0) * 1_000).toISOString()
}

function textIn(header: unknown): string | undefined {
  return typeof header === 'string' ? header : undefined
}

function numberIn(header: unknown): number | undefined {
  return typeof header === 'number' ? header : undefined
}
