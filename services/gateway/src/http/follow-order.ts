import { type Credential, untilGone } from '@bulkhead/door'
import { openEventStream, serviceUnavailable } from '@bulkhead/service'
import type { Request, RequestHandler, Response } from 'express'
import { askForAccepted } from '../orders/ask-for-accepted.ts'
import { findOrder } from '../orders/find-order.ts'
import { relayOrder } from '../orders/relay-order.ts'
import type { Answer, OpenedStream } from '../upstream/answer.ts'
import type { GatewayDependencies } from './dependencies.ts'
import { sendAnswer } from './send-answer.ts'
import { callOf } from './upstream-call.ts'

/** The stream is the gateway's own: it begins with cart's record of the order if need be, and survives its service. */
export function followOrder({ upstreams, visitors, policy, stopping }: GatewayDependencies): RequestHandler {
  const { cart, order } = upstreams
  const deadlinesMs = { hurried: policy.deadlineBeforeFallbackMs, patient: policy.deadlineMs }
  let streams = 0

  async function follow(request: Request, response: Response, credential: Credential): Promise<void> {
    const gone = untilGone(response, stopping)
    const call = callOf(request, credential)
    const { answer } = await findOrder<Answer | OpenedStream>({
      order: (urgency) => order.follow(call, deadlinesMs[urgency]),
      cart: () => askForAccepted(cart, request, credential),
    })
    const isStream = 'events' in answer
    if (!isStream && answer.status === 401) visitors.forget(response, credential)
    if (!isStream && answer.status !== 200) return sendAnswer(response, answer)
    if (gone.aborted || request.method === 'HEAD') {
      if (isStream) answer.events.destroy()
      return void response.type('text/event-stream').end()
    }
    const listener = openEventStream(response)
    await relayOrder(answer, { listener, gone, attach: () => attachTo(order.follow(call)) })
    listener.end()
  }

  return async (request, response) => {
    const credential = await visitors.shopper(request, response)
    if (streams >= policy.streamsAtOnce) throw serviceUnavailable('gateway')
    streams += 1
    try {
      await follow(request, response, credential)
    } finally {
      streams -= 1
    }
  }
}

async function attachTo(opening: Promise<Answer | OpenedStream>): Promise<OpenedStream | undefined> {
  const opened = await opening.catch(() => undefined)
  return opened && 'events' in opened ? opened : undefined
}
