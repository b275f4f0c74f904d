import { join } from 'node:path'
import { createFaultFile, serviceUnavailable } from '@bulkhead/service'
import type { RequestHandler } from 'express'
import type { GatewayDependencies } from '../http/dependencies.ts'
import { sendAnswer } from '../http/send-answer.ts'
import { callOf } from '../http/upstream-call.ts'
import type { Answer } from '../upstream/answer.ts'
import { DeadlinePassed } from '../upstream/deadline.ts'
import type { Upstream } from '../upstream/upstream.ts'
import type { Lab } from './lab.ts'
import { targetOf } from './target.ts'

/** The switch of a hung service notices the missing file within 100 ms, and then answers. */
const deadlineMs = 1_000
const healed: Answer = { status: 204, headers: {}, body: Buffer.alloc(0) }

/** First the file, which heals those that can't be asked: one that hangs, and one that exits at each start. */
export function healService({ upstreams }: GatewayDependencies, { faults, folder }: Lab): RequestHandler {
  async function ask(upstream: Upstream, headers: Readonly<Record<string, string>>): Promise<Answer> {
    try {
      return await upstream.direct.send({ method: 'DELETE', path: '/lab/fault', headers }, deadlineMs)
    } catch (error) {
      if (isSilent(error)) throw serviceUnavailable(upstream.name)
      // Nobody listens there: every other fault ended with the process.
      return healed
    }
  }

  return async (request, response) => {
    const target = targetOf(request)
    createFaultFile(join(folder, `${target}.json`)).remove()
    if (target === 'gateway') faults.turnOff()
    sendAnswer(response, target === 'gateway' ? healed : await ask(upstreams[target], callOf(request).headers))
  }
}

/** Somebody may be there, and still broken: a paused process, or one that the network hides. */
function isSilent(error: unknown): boolean {
  return error instanceof DeadlinePassed || (error instanceof Error && error.name === 'ConnectTimeoutError')
}
