import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    // One thing is broken at a time, and the machine's cores belong to the store that is.
    fileParallelism: false,
    testTimeout: 90_000,
    hookTimeout: 90_000,
  },
})
