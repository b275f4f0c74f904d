export { readStoreSettings, type StoreSettings } from './settings.ts'
export { type Store, startStore } from './store.ts'
