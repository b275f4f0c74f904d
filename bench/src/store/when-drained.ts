import { setTimeout as delay } from 'node:timers/promises'
import { status } from '@bulkhead/types'
import { NotMeasured } from '../not-measured.ts'
import { askStore } from './ask-store.ts'

const patienceMs = 30_000
const betweenLooksMs = 50

/** Waits until nothing waits: outboxes and queues are empty. @throws NotMeasured when they don't drain */
export async function whenDrained(origin: string): Promise<void> {
  const deadline = performance.now() + patienceMs
  while ((await waitingIn(origin)) !== 0) {
    if (performance.now() > deadline) throw new NotMeasured(`the queues are not empty after ${patienceMs / 1_000} s`)
    await delay(betweenLooksMs)
  }
}

/** Events in outboxes and queues; nothing when not all of it can be told. */
async function waitingIn(origin: string): Promise<number | undefined> {
  const { body } = await askStore(origin, { method: 'GET', path: '/api/status' })
  const { services, bus } = status.parse(JSON.parse(body.toString()))
  const outboxes = services.filter(({ name }) => name !== 'gateway').map(({ outbox }) => outbox)
  const queues = bus?.queues.map(({ ready, unacked }) => ready + unacked) ?? [undefined]
  let sum = 0
  for (const waiting of [...outboxes, ...queues]) {
    if (waiting === undefined) return undefined
    sum += waiting
  }
  return sum
}
