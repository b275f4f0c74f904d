import type { BusStep, JourneySecond, Status } from '@bulkhead/types'

/** As much of an EventSource as is used here. */
export interface StatusSource {
  addEventListener(type: 'status' | 'journeys' | 'steps', listener: (event: { readonly data: string }) => void): void
  addEventListener(type: 'error', listener: () => void): void
  close(): void
}

/** What the store tells, and that it has stopped telling. */
export type News =
  | { readonly kind: 'status'; readonly status: Status }
  | { readonly kind: 'journeys'; readonly seconds: readonly JourneySecond[] }
  | { readonly kind: 'steps'; readonly steps: readonly BusStep[] }
  | { readonly kind: 'opened' }
  | { readonly kind: 'lost' }

export interface Watcher {
  readonly onNews: (news: News) => void
  /** How the stream is opened; the browser's EventSource if left out. */
  readonly open?: (url: string) => StatusSource
}

const openAgainMs = 1_000
/** A status is due each second; a gateway that hangs keeps the connection, and says nothing. */
const silentMs = 3_000

/**
 * Follows the store over one stream, and opens it again whenever it broke or fell silent. The browser would do the former
 * too, but after a pause of its own choice, and not after a refusal.
 * @returns what ends it
 */
export function watchStore({ onNews, open = openEventSource }: Watcher): () => void {
  let source: StatusSource | undefined
  let next: ReturnType<typeof setTimeout> | undefined

  function listen(): void {
    source?.close()
    const opened = open('/api/status/stream')
    source = opened
    let isFresh = true
    const hear = (tell: (data: string) => News) => (event: { readonly data: string }) => {
      if (source !== opened) return
      if (isFresh) onNews({ kind: 'opened' })
      isFresh = false
      expectMoreWithin(silentMs)
      onNews(tell(event.data))
    }
    opened.addEventListener('status', hear(statusIn))
    opened.addEventListener('journeys', hear(journeysIn))
    opened.addEventListener('steps', hear(stepsIn))
    opened.addEventListener('error', () => {
      if (source !== opened) return
      opened.close()
      onNews({ kind: 'lost' })
      clearTimeout(next)
      next = setTimeout(listen, openAgainMs)
    })
    expectMoreWithin(silentMs)
  }

  function expectMoreWithin(ms: number): void {
    clearTimeout(next)
    next = setTimeout(() => {
      onNews({ kind: 'lost' })
      listen()
    }, ms)
  }

  listen()
  return () => {
    clearTimeout(next)
    source?.close()
    source = undefined
  }
}

function statusIn(data: string): News {
  const status: Status = JSON.parse(data)
  return { kind: 'status', status }
}

function journeysIn(data: string): News {
  const seconds: readonly JourneySecond[] = JSON.parse(data)
  return { kind: 'journeys', seconds }
}

function stepsIn(data: string): News {
  const steps: readonly BusStep[] = JSON.parse(data)
  return { kind: 'steps', steps }
}

function openEventSource(url: string): StatusSource {
  return new EventSource(url)
}
