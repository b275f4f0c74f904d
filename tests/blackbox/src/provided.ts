import 'vitest'
import type { Status } from '@bulkhead/types'

/** What the global set-up tells the tests: where the store is, the token of its staff door, whether it can be broken, and what it is. */
declare module 'vitest' {
  interface ProvidedContext {
    storeUrl: string
    staffToken: string
    lab: 'on' | 'off'
    architecture: Status['architecture']
  }
}
