import { eventually } from '@bulkhead/service/testing'
import { afterEach, expect } from 'vitest'
import type { Bus, Topology } from '../src/index.ts'
import { type ShopTopology, shopTopology } from './topology.ts'

/** One kind of bus: how a service connects to it, and how a test leaves nothing behind. */
export interface BusKind {
  connect(topology: Topology): Promise<Bus>
  remove(topology: Topology): Promise<void>
}

/** A shop's two queues on such a bus, and one connection to it. */
export interface ShopOnBus extends ShopTopology {
  readonly bus: Bus
  /** One more connection. */
  join(): Promise<Bus>
}

/** Opens shops for the tests of one file, and clears each away after its test. */
export function shopsOn({ connect, remove }: BusKind) {
  const cleanUps: (() => Promise<void>)[] = []

  afterEach(async () => {
    for (const cleanUp of cleanUps.splice(0).toReversed()) await cleanUp()
  })

  async function join(topology: Topology): Promise<Bus> {
    const bus = await connect(topology)
    cleanUps.push(() => bus.close())
    await eventually(() => expect(bus.connected).toBe(true))
    return bus
  }

  return async (settings: Parameters<typeof shopTopology>[0] = {}): Promise<ShopOnBus> => {
    const topology = shopTopology(settings)
    cleanUps.push(() => remove(topology))
    return { ...topology, bus: await join(topology), join: () => join(topology) }
  }
}
