import { eventually } from '@bulkhead/service/testing'
import {
  breakTarget,
  type Fault,
  findStore,
  healTargets,
  type RunningStore,
  type Target,
  targetNames,
} from '@bulkhead/tools'
import { expect, inject, onTestFinished } from 'vitest'

/** Breaks the store as `npm run break` does, until it is healed or the test is over. */
export async function breaks(target: Target, fault: Fault): Promise<void> {
  const store = await running()
  onTestFinished(heals)
  await breakTarget(store, { target, fault, options: {}, mode: 'local' })
}

/** Heals all that is broken, and waits until the store has come to itself. */
export async function heals(): Promise<void> {
  await healTargets(await running(), targetNames)
  await eventually(async () => {
    for (const path of ['/api/products', '/api/cart', '/api/orders']) {
      const answer = await fetch(`${inject('storeUrl')}${path}`)
      expect([path, answer.status, answer.headers.get('store-stale')]).toEqual([path, 200, null])
    }
  }, 20_000)
}

function running(): Promise<RunningStore> {
  return findStore('local', { STORE_FOLDER: inject('storeFolder') })
}
