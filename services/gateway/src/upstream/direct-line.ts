import { type buildConnector, Pool } from 'undici'
import type { Answer, UpstreamCall } from './answer.ts'
import { withinDeadline } from './deadline.ts'
import { exchange } from './exchange.ts'

/**
 * A line to a service that bypasses its breaker and its limits: how it is doing is asked, and its faults are healed,
 * also while shoppers are kept away from it. What happens here says nothing to the breaker.
 */
export interface DirectLine {
  /** @throws DeadlinePassed, or what the connection failed with */
  send(call: UpstreamCall, deadlineMs: number): Promise<Answer>
  close(): Promise<void>
}

const connections = 4

export function createDirectLine(url: string, connect: buildConnector.BuildOptions): DirectLine {
  const pool = new Pool(url, { connections, connect })
  return {
    send: (call, deadlineMs) => withinDeadline(deadlineMs, (signal) => exchange(pool, call, signal)),
    close: () => pool.destroy(),
  }
}
