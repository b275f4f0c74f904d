import { collectDefaultMetrics, Histogram, Registry } from 'prom-client'
import { createRecentRequests, type RecentRequests } from './status/recent-requests.ts'

/** What one process measures: for Prometheus, with `requests` in seconds, by method, route and status; and for its status. */
export interface Metrics {
  readonly registry: Registry
  readonly requests: Histogram<'method' | 'route' | 'status'>
  readonly recent: RecentRequests
}

export function createMetrics(service: string): Metrics {
  const registry = new Registry()
  registry.setDefaultLabels({ service })
  collectDefaultMetrics({ register: registry })
  const requests = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'How long requests took to answer',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
    registers: [registry],
  })
  return { registry, requests, recent: createRecentRequests() }
}
