import { Counter, Gauge, type Registry } from 'prom-client'

export interface RelayMetrics {
  published(events: number): void
  /** How many events wait, if that is known. */
  waiting(events: number | undefined): void
}

export function createRelayMetrics(registry: Registry | undefined): RelayMetrics {
  if (!registry) return { published: () => undefined, waiting: () => undefined }
  const registers = [registry]
  const published = new Counter({ name: 'outbox_published_total', help: 'Events that the broker took', registers })
  const waiting = new Gauge({ name: 'outbox_waiting', help: 'Events that wait for the broker', registers })
  return {
    published: (events) => published.inc(events),
    waiting: (events) => {
      if (events !== undefined) waiting.set(events)
    },
  }
}
