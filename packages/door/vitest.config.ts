import { defineConfig } from 'vitest/config'

/** No test changes anything that another could see, so the files share one process and import everything once. */
export default defineConfig({ test: { isolate: false } })
