import { setTimeout as delay } from 'node:timers/promises'
import { NotMeasured } from '../not-measured.ts'
import { askStore } from './ask-store.ts'

const patienceMs = 30_000
const betweenLooksMs = 50

/** Waits until products come from catalog, not from memory. @throws NotMeasured when they don't */
export async function whenCatalogAnswers(origin: string): Promise<void> {
  const deadline = performance.now() + patienceMs
  while ((await askStore(origin, { method: 'GET', path: '/api/products' })).headers['store-stale'] !== undefined) {
    if (performance.now() > deadline) throw new NotMeasured('catalog does not answer again')
    await delay(betweenLooksMs)
  }
}
