import type { TestProject } from 'vitest/node'
import './provided.ts'
import { type Status, status } from '@bulkhead/types'
import { deployments } from './deployments.ts'
import { type OwnStore, startOwnStore } from './own-store.ts'

/** Tests the store at `STORE_URL` (with its `STAFF_TOKEN`), or without one starts the store that the project is named after, for this run alone. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const { STORE_URL, STAFF_TOKEN } = process.env
  if (STORE_URL) {
    if (!STAFF_TOKEN) throw new Error('STORE_URL is set: STAFF_TOKEN must be too')
    await provide(project, { address: STORE_URL.replace(/\/$/, ''), staffToken: STAFF_TOKEN })
    return async () => undefined
  }
  const store = await startOwnStore(deployments.find((name) => name === project.name))
  await provide(project, store)
  return async () => {
    const failed = project.vitest.state.getCountOfFailedTests() > 0
    await store.stop(failed ? 'show its log' : 'quietly')
  }
}

async function provide(project: TestProject, store: Pick<OwnStore, 'address' | 'staffToken'>): Promise<void> {
  project.provide('storeUrl', store.address)
  project.provide('staffToken', store.staffToken)
  project.provide('lab', await labOf(store.address))
  project.provide('architecture', await architectureOf(store.address))
}

/** The address of a fault takes PUT and DELETE, where it is one. */
async function labOf(address: string): Promise<'on' | 'off'> {
  const { status } = await fetch(`${address}/api/lab/faults/order`)
  return status === 405 ? 'on' : 'off'
}

/** What the store says it is. */
async function architectureOf(address: string): Promise<Status['architecture']> {
  const answer = await fetch(`${address}/api/status`)
  return status.parse(await answer.json()).architecture
}
