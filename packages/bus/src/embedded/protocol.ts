import { z } from 'zod'

/**
 * What a service and the launcher's broker say to each other. Both ends come from one checkout, so there are no versions.
 *
 *   service → broker   publish, list, replay, depth, fail, park   each with a `request` number, answered once by
 *   broker → service   done or refused                     with that number
 *
 *   service → broker   consume, then ack, fail or park for every tag, at last leave, which gives back what is unanswered
 *   broker → service   deliver                             at most `prefetch` that are unanswered
 *
 * When the line closes, everything unanswered is given back.
 */
const message = z.object({ id: z.string(), type: z.string(), body: z.string() })
const request = z.number()
const consumer = z.number()
const tag = z.number()
const subscriber = z.string()
const reason = z.string()

export const serviceMessage = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('publish'), request, messages: z.array(message) }),
  z.object({ kind: z.literal('list'), request, subscriber, limit: z.number() }),
  z.object({ kind: z.literal('replay'), request, subscriber, id: z.string().optional() }),
  z.object({ kind: z.literal('depth'), request, subscriber }),
  z.object({ kind: z.literal('consume'), consumer, subscriber, prefetch: z.number() }),
  z.object({ kind: z.literal('leave'), consumer }),
  z.object({ kind: z.literal('ack'), consumer, tag }),
  z.object({ kind: z.literal('fail'), request, consumer, tag, reason }),
  z.object({ kind: z.literal('park'), request, consumer, tag, reason }),
])
export type ServiceMessage = z.infer<typeof serviceMessage>

const parkedMessage = message.extend({
  reason,
  attempts: z.number(),
  parkedAt: z.string(),
  firstFailedAt: z.string().optional(),
})

export const brokerMessage = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('deliver'), consumer, tag, message, attempts: z.number() }),
  z.object({ kind: z.literal('done'), request, answer: answer() }),
  z.object({ kind: z.literal('refused'), request, reason, confirmed: z.array(z.string()) }),
])
export type BrokerMessage = z.infer<typeof brokerMessage>

/** Nothing, how many were replayed, the dead letters, or how many messages there are. */
function answer() {
  const depth = z.object({ ready: z.number(), unacked: z.number(), deadLetters: z.number() })
  return z.object({
    replayed: z.number().optional(),
    parked: z.array(parkedMessage).optional(),
    depth: depth.optional(),
  })
}
export type Answer = z.infer<ReturnType<typeof answer>>
