export { type Customer, isUnserved, type Line, type Reply, saying } from './customer.ts'
export { openStore, type Store } from './open-store.ts'
export type { Shop, Staff } from './shop.ts'
export type { StoreBus } from './store-bus.ts'
