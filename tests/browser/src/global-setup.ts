import { startOwnStore } from '@bulkhead/blackbox/own-store'
import type { TestProject } from 'vitest/node'
import './provided.ts'
import { findChromium } from './chromium.ts'

/** A store for this run alone; none where there is no browser to look at it. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const chromium = findChromium()
  project.provide('chromium', chromium)
  if (chromium === undefined) return async () => undefined
  const store = await startOwnStore()
  project.provide('storeUrl', store.address)
  project.provide('storeFolder', store.folder)
  project.provide('staffToken', store.staffToken)
  return async () => {
    const failed = project.vitest.state.getCountOfFailedTests() > 0
    await store.stop(failed ? 'show its log' : 'quietly')
  }
}
