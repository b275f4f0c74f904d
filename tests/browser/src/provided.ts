import 'vitest'

/** What the global set-up tells the tests: which browser, and which store. */
declare module 'vitest' {
  interface ProvidedContext {
    chromium: string | undefined
    storeUrl: string
    storeFolder: string
    staffToken: string
  }
}
