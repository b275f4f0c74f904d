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
  },
})
