import { Counter, type Registry } from 'prom-client'

/** `repeated` came again after it was handled, and did nothing; `failed` counts every try. */
export type Outcome = 'handled' | 'repeated' | 'failed' | 'unreadable'

export interface InboxMetrics {
  count(outcome: Outcome, events: number): void
}

export function createInboxMetrics(registry: Registry | undefined): InboxMetrics {
  if (!registry) return { count: () => undefined }
  const events = new Counter({
    name: 'inbox_events_total',
    help: 'Events that arrived, by what became of them',
    labelNames: ['outcome'],
    registers: [registry],
  })
  return { count: (outcome, number) => events.inc({ outcome }, number) }
}
