import type { Status } from '@bulkhead/types'

/** The store's status, worked out once however many want to know, and never while nobody does. */
export interface StatusFeed {
  /** The status now; who asks while it is being worked out gets the same. */
  now(): Promise<Status>
  /** Tells `listener` the status at once and then each second, until the returned function is called. */
  follow(listener: (status: Status) => void): () => void
}

const everyMs = 1_000

/** `collect` must not reject. */
export function createStatusFeed(collect: () => Promise<Status>): StatusFeed {
  const listeners = new Set<(status: Status) => void>()
  let collecting: Promise<Status> | undefined
  let timer: NodeJS.Timeout | undefined

  function now(): Promise<Status> {
    collecting ??= collect().finally(() => {
      collecting = undefined
    })
    return collecting
  }

  async function tellAll(): Promise<void> {
    const status = await now()
    for (const listener of listeners) listener(status)
  }

  async function tell(listener: (status: Status) => void): Promise<void> {
    const status = await now()
    if (listeners.has(listener)) listener(status)
  }

  return {
    now,
    follow: (listener) => {
      listeners.add(listener)
      timer ??= setInterval(tellAll, everyMs)
      void tell(listener)
      return () => {
        listeners.delete(listener)
        if (listeners.size > 0) return
        clearInterval(timer)
        timer = undefined
      }
    },
  }
}
