import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    globalSetup: ['./src/global-setup.ts'],
    // One file after the other: they share a store, and the machine shares its cores with that store.
    fileParallelism: false,
    isolate: false,
    testTimeout: 30_000,
    hookTimeout: 90_000,
  },
})
