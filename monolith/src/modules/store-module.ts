import type { ProblemStatuses, Route } from '@bulkhead/service'

export const moduleNames = ['catalog', 'cart', 'order'] as const
export type ModuleName = (typeof moduleNames)[number]

/** A part of the store with an address of its own. What is called a service elsewhere is a folder here. */
export interface StoreModule {
  readonly name: ModuleName
  /** Everything below these is the module's, also what it doesn't know. */
  readonly paths: string[]
  readonly routes: readonly Route[]
  /** How each of its domain errors is answered. */
  readonly problemStatuses: ProblemStatuses
}
