import { defineConfig } from 'vitest/config'

/** Some tests start processes, which takes its time on a busy machine. */
export default defineConfig({ test: { testTimeout: 30_000, hookTimeout: 30_000 } })
