import { answerDeadlineMs } from '../../limits.ts'
import { withinDeadline } from '../../within-deadline.ts'
import type { Answer, BrokerMessage } from '../protocol.ts'

type Reply = Exclude<BrokerMessage, { kind: 'deliver' }>

/** The launcher refused, is gone, or took too long. */
export class RequestRefused extends Error {
  override readonly name = 'RequestRefused'
  readonly confirmed: readonly string[]

  constructor(reason: string, confirmed: readonly string[] = []) {
    super(reason)
    this.confirmed = confirmed
  }
}

/** Questions that wait for their answers. */
export interface Requests {
  /** Numbers a question, sends it, and resolves with its answer. @throws RequestRefused */
  ask(send: (request: number) => void): Promise<Answer>
  settle(reply: Reply): void
  refuseAll(reason: string): void
}

export function createRequests(): Requests {
  const open = new Map<number, (reply: Reply) => void>()
  let last = 0

  async function ask(send: (request: number) => void): Promise<Answer> {
    last += 1
    const request = last
    const replied = new Promise<Reply>((resolve) => open.set(request, resolve))
    send(request)
    const late = () => new RequestRefused('the launcher does not answer')
    const reply = await withinDeadline(replied, answerDeadlineMs, late).finally(() => open.delete(request))
    if (reply.kind === 'refused') throw new RequestRefused(reply.reason, reply.confirmed)
    return reply.answer
  }

  return {
    ask,
    settle: (reply) => open.get(reply.request)?.(reply),
    refuseAll: (reason) => {
      for (const [request, resolve] of open) resolve({ kind: 'refused', request, reason, confirmed: [] })
    },
  }
}
