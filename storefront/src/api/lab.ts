import type { DemoLoad, Fault } from '@bulkhead/types'
import { ask } from './ask.ts'

export async function breakService(service: string, fault: Fault): Promise<Fault> {
  return (await ask<Fault>(`/lab/faults/${encodeURIComponent(service)}`, { method: 'PUT', json: fault })).body
}

export async function healService(service: string): Promise<void> {
  await ask(`/lab/faults/${encodeURIComponent(service)}`, { method: 'DELETE' })
}

export async function callShoppers(load: DemoLoad): Promise<DemoLoad> {
  return (await ask<DemoLoad>('/lab/load', { method: 'PUT', json: load })).body
}

export async function sendShoppersAway(): Promise<void> {
  await ask('/lab/load', { method: 'DELETE' })
}
