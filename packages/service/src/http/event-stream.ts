import type { Response } from 'express'

/** An open `text/event-stream` (https://html.spec.whatwg.org/multipage/server-sent-events.html). */
export interface EventStream {
  send(event: string, data: unknown): void
  end(): void
  /** Aborts when either side has ended the stream. */
  readonly ended: AbortSignal
}

const heartbeatMs = 10_000

/** Opens a stream. A comment each 10 s tells both ends, and proxies between them, that the other is still there. */
export function openEventStream(response: Response): EventStream {
  const controller = new AbortController()
  const heartbeat = setInterval(() => response.write(':\n\n'), heartbeatMs)
  const stop = () => {
    clearInterval(heartbeat)
    controller.abort()
  }
  response.once('close', stop)
  // Whoever has left already won't close it again.
  if (response.destroyed) stop()
  response.writeHead(200, {
    'Content-Type': 'text/event-stream',
    'Cache-Control': 'no-store',
    'X-Accel-Buffering': 'no',
  })
  response.flushHeaders()
  return {
    send: (event, data) => void response.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`),
    end: () => {
      // Behind another answer on the same connection it is closed much later, and a heartbeat meanwhile would be an error.
      stop()
      response.end()
    },
    ended: controller.signal,
  }
}
