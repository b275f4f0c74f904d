import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    globalSetup: ['./src/testing/global-setup.ts'],
    // These tests mostly wait for servers: more of them at a time than the machine has cores.
    maxWorkers: 4,
    // A server's first start takes its time on a busy machine.
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
})
