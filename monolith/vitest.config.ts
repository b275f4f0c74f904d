import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    globalSetup: ['@bulkhead/database/testing/global-setup'],
    hookTimeout: 30_000,
    testTimeout: 30_000,
    // No module here keeps state, so files may share what they import: that is half of what the tests would take.
    isolate: false,
  },
})
