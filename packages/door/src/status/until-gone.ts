import type { Response } from 'express'

/** Aborts when the listener has left, or the process stops. */
export function untilGone(response: Response, stopping: AbortSignal): AbortSignal {
  // What has happened already is not told again.
  if (response.destroyed || stopping.aborted) return AbortSignal.abort()
  const controller = new AbortController()
  const leave = () => controller.abort()
  stopping.addEventListener('abort', leave, { once: true })
  response.once('close', () => {
    stopping.removeEventListener('abort', leave)
    leave()
  })
  return controller.signal
}
