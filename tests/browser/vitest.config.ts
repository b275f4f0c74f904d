import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    globalSetup: ['./src/global-setup.ts'],
    setupFiles: ['./src/close-browser.ts'],
    // One file after the other: they share a store, and what one of them breaks is broken for all.
    fileParallelism: false,
    isolate: false,
    testTimeout: 120_000,
    hookTimeout: 90_000,
    // As long as a page is waited for: on a machine with much else to do a second is too short.
    expect: { poll: { timeout: 20_000 } },
  },
})
