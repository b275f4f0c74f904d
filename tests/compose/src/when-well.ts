import { visitor } from '@bulkhead/blackbox'
import { eventually } from '@bulkhead/service/testing'
import { expect } from 'vitest'

/** Waits until the catalog answers for itself: after a fault its breaker stays open for up to a second. */
export function whenWell(): Promise<void> {
  return eventually(async () => {
    const { status, headers } = await visitor().send({ method: 'GET', path: '/api/products' })
    expect(status).toBe(200)
    expect(headers['store-stale']).toBeUndefined()
  })
}
