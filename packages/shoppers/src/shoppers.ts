import { Agent } from 'undici'
import { createShopper, type Shopper } from './shopper.ts'

/** All who come to one store. */
export interface Shoppers {
  /** Someone who was never here before. */
  newcomer(): Shopper
  /** Everyone goes, whatever they wait for. */
  leave(): Promise<void>
}

export function welcomeShoppers(address: string): Shoppers {
  // Without a limit: those who wait for a store that hangs must not keep others from coming.
  const agent = new Agent({ connections: null, connect: { timeout: 3_000 }, keepAliveTimeout: 4_000 })
  return { newcomer: () => createShopper(address, agent), leave: () => agent.destroy() }
}
