import { setTimeout as delay } from 'node:timers/promises'
import type { RunningStore } from '@bulkhead/tools'

const looks = 5
const betweenLooksMs = 2_000

/** The median of a few looks at what the store uses while shoppers come; garbage is collected between them. */
export async function steadyMemory(store: RunningStore, signal: AbortSignal): Promise<number | undefined> {
  const seen: number[] = []
  for (let look = 0; look < looks; look += 1) {
    const bytes = await store.memoryBytes()
    if (bytes === undefined) return undefined
    seen.push(bytes)
    await delay(betweenLooksMs, undefined, { signal })
  }
  return seen.sort((a, b) => a - b)[Math.floor(looks / 2)]
}
