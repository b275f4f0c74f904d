import { defineConfig } from 'vitest/config'
import { deployments } from './src/deployments.ts'

/** The whole suite for each deployment; or once, for the store at `STORE_URL`. */
const names = process.env.STORE_URL ? ['given'] : deployments

export default defineConfig({
  test: {
    // One file after the other: they share a store, and the machine shares its cores with that store.
    fileParallelism: false,
    projects: names.map((name) => ({
      extends: true,
      test: {
        name,
        globalSetup: ['./src/global-setup.ts'],
        isolate: false,
        testTimeout: 30_000,
        hookTimeout: 90_000,
      },
    })),
  },
})
