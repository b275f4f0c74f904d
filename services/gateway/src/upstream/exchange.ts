import type { Dispatcher, Pool } from 'undici'
import { type Answer, passedHeaders, type UpstreamCall } from './answer.ts'

/** Sends a call and collects its answer, with undici's `dispatch`: any other way makes a stream, only to empty it here. */
export function exchange(pool: Pool, call: UpstreamCall, signal: AbortSignal): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let running: Dispatcher.DispatchController | undefined
    let status = 0
    let headers: Record<string, string> = {}

    function abort(): void {
      reject(signal.reason)
      running?.abort(signal.reason)
    }

    signal.addEventListener('abort', abort, { once: true })
    pool.dispatch(
      { ...call, body: call.body ?? null },
      {
        onRequestStart: (controller) => {
          running = controller
          if (signal.aborted) controller.abort(signal.reason)
        },
        onResponseStart: (_controller, statusCode, given) => {
          status = statusCode
          headers = passedHeaders(given)
        },
        onResponseData: (_controller, chunk) => void chunks.push(chunk),
        onResponseEnd: () => resolve({ status, headers, body: Buffer.concat(chunks) }),
        onResponseError: (_controller, error) => reject(error),
      },
    )
  })
}
