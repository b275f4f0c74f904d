import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: { globalSetup: ['@bulkhead/database/testing/global-setup'] },
})
