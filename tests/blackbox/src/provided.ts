import 'vitest'

/** What the global set-up tells the tests: where the store is, the token of its staff door, and whether it can be broken. */
declare module 'vitest' {
  interface ProvidedContext {
    storeUrl: string
    staffToken: string
    lab: 'on' | 'off'
  }
}
