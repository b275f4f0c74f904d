import { type Shoppers, welcomeShoppers } from '@bulkhead/shoppers'
import type { Figures } from '../rows.ts'
import type { ComposeStore } from '../store/compose.ts'
import { memoryOf } from '../store/memory.ts'
import { searchesPerSecond } from './load.ts'

const copies = 3

/** Three of the part that is wanted more of: of the services that is one of them, of the monolith it is all of it. */
export async function measureScale(store: ComposeStore, seconds: number): Promise<Figures> {
  const searchAlone = await throughDoors(store, (doors) => searchesPerSecond(doors, seconds))
  const idsBefore = (await store.containers()).get(store.scaled) ?? []
  const begun = performance.now()
  await store.scaleTo(copies)
  const copySeconds = (performance.now() - begun) / 1_000
  const searchScaled = await throughDoors(store, (doors) => searchesPerSecond(doors, seconds))
  const ids = ((await store.containers()).get(store.scaled) ?? []).filter((id) => !idsBefore.includes(id))
  const copyMemory = ids.length > 0 ? (await memoryOf(ids)) / ids.length : undefined
  return { searchAlone, searchScaled, copySeconds, ...(copyMemory !== undefined && { copyMemory }) }
}

/** Where the door itself is scaled, those who come spread over its copies, as they would behind a load balancer. */
async function throughDoors(
  store: ComposeStore,
  work: (doors: readonly Shoppers[]) => Promise<number>,
): Promise<number> {
  const doors = (await store.addresses()).map(welcomeShoppers)
  try {
    return await work(doors)
  } finally {
    await Promise.all(doors.map((door) => door.leave()))
  }
}
