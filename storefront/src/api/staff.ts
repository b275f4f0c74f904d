import type { DeadLetterList, Product, ProductChange, Replayed } from '@bulkhead/types'
import { ask } from './ask.ts'

export async function signIn(token: string): Promise<void> {
  await ask('/staff/session', { method: 'POST', json: { token } })
}

export async function changeProduct(id: string, change: ProductChange): Promise<Product> {
  return (await ask<Product>(`/products/${id}`, { method: 'PATCH', json: change })).body
}

export async function setStock(id: string, available: number): Promise<Product> {
  return (await ask<Product>(`/products/${id}/stock`, { method: 'PUT', json: { available } })).body
}

export async function listDeadLetters(): Promise<DeadLetterList> {
  return (await ask<DeadLetterList>('/dead-letters')).body
}

export async function replayDeadLetters(service: string): Promise<Replayed> {
  return (await ask<Replayed>(`/dead-letters/${service}/replay`, { method: 'POST' })).body
}
