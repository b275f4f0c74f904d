import { operations as allOperations, type Operation } from '@bulkhead/types'
import { inject } from 'vitest'
import './provided.ts'
import type { Call } from './client/send.ts'
import { ada, newKey } from './shopping.ts'

/** A call that is right in every way, for each operation of the API: what is wrong is one change away. */
export interface Sample {
  readonly name: string
  readonly operation: Operation
  readonly call: Call
}

/** The calls that this store has. */
export const operations = allOperations.filter(({ onlyInLab }) => !onlyInLab || inject('lab') === 'on')

/** What stands for `{id}` and the like. */
export type Ids = Readonly<Record<string, string>>

const bodies: Readonly<Record<string, unknown>> = {
  '/api/cart/items/{productId}': { quantity: 2 },
  '/api/checkout': { ...ada, address: { ...ada.address, line2: 'Floor 3' } },
  '/api/staff/session': { token: 'a guess' },
  '/api/products/{id}': { name: 'Renamed', description: 'Said anew.', category: 'Elsewhere', priceCents: 4_200 },
  '/api/products/{id}/stock': { available: 7 },
  '/api/lab/load': { perSecond: 1 },
  '/api/lab/faults/{service}': { kind: 'slow', percent: 1, delayMs: 1, seconds: 1 },
}

/** With `{id}` and the like still in their paths. */
export const samples: readonly Sample[] = operations.map((operation) => {
  const method = operation.method.toUpperCase()
  const headers: Record<string, string> = operation.headers ? { 'idempotency-key': newKey() } : {}
  const call = { method, path: operation.path, headers, ...(operation.body && { json: bodies[operation.path] }) }
  return { name: `${method} ${operation.path}`, operation, call }
})

const unknownId = '01990000-0000-7000-8000-00000000beef'
const nobodys: Ids = { id: unknownId, productId: unknownId, service: 'order' }

/** With ids that are well formed, and nobody's. */
export const calls: readonly Sample[] = samples.map((sample) => ({ ...sample, call: filled(sample.call, nobodys) }))

export function sampleOf(method: Operation['method'], path: string, ids: Ids): Call {
  const found = samples.find(({ operation }) => operation.method === method && operation.path === path)
  if (!found) throw new Error(`the API has no ${method} ${path}`)
  return filled(found.call, ids)
}

/** Puts ids into the path. */
export function filled(call: Call, ids: Ids): Call {
  return { ...call, path: call.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => ids[name] ?? `{${name}}`) }
}
