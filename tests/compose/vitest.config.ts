import { defineConfig } from 'vitest/config'

/** `npm run test:compose` says which store: this suite breaks it, so it is never one that somebody uses. */
const { STORE_URL: storeUrl = '', STAFF_TOKEN: staffToken = '' } = process.env

export default defineConfig({
  test: {
    provide: { storeUrl, staffToken },
    // One thing is broken at a time.
    fileParallelism: false,
    isolate: false,
    reporters: ['verbose'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
})
