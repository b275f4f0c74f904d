import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    globalSetup: ['@bulkhead/database/testing/global-setup'],
    hookTimeout: 30_000,
    testTimeout: 30_000,
  },
})
