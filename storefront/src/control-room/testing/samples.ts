import type { BusStep, ServiceStatus, Status } from '@bulkhead/types'

/** A service that is well, but for what a test says of it. */
export function aService(name: string, but: Partial<ServiceStatus> = {}): ServiceStatus {
  const requests = { perSecond: 4, errorPercent: 0, p50Ms: 3, p99Ms: 12 }
  return { name, state: 'up', requests, ...(name !== 'gateway' && { breaker: 'closed', database: 'up' }), ...but }
}

/** A store that is well, but for what a test says of it. */
export function aStatus(but: Partial<Status> = {}): Status {
  const services = ['gateway', 'catalog', 'cart', 'order'].map((name) => aService(name))
  return { architecture: 'microservices', services, bus: { state: 'up', queues: [] }, lab: {}, ...but }
}

/** Something that happened to an order, but for what a test says of it. */
export function aStep(but: Partial<BusStep> = {}): BusStep {
  return {
    service: 'order',
    did: 'published',
    eventId: 'an event',
    type: 'store.order.placed.v1',
    subject: 'an order',
    at: '2026-01-31T09:30:00.000Z',
    ...but,
  }
}
