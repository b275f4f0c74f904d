export { type MonolithSettings, readMonolithSettings } from './monolith/settings.ts'
export { type Monolith, startMonolith } from './monolith/start-monolith.ts'
export { readStoreSettings, type StoreSettings } from './settings.ts'
export { type Store, startStore } from './store.ts'
