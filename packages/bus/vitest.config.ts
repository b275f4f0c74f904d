import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    globalSetup: ['@bulkhead/database/testing/global-setup'],
    // `eventually` gives up after 10 seconds, and then says what was missing.
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
})
