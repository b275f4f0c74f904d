import { env } from 'node:process'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { compress } from './compress.ts'

/** Built into `dist`, which gateway serves; `npm run dev` here passes `/api` on to the store of `npm start`. */
export default defineConfig(({ command }) => {
  // What is built is what people get, also where a test builds it: with a test’s NODE_ENV it would be React’s development build.
  if (command === 'build') env.NODE_ENV = 'production'
  return {
    plugins: [react(), compress()],
    // A build in an image has the storefront, and not the base that tsconfig.json extends for the typecheck.
    tsconfig: 'tsconfig.build.json',
    build: {
      target: 'baseline-widely-available',
      // Nothing is inlined: the gateway's content security policy allows only files of its own.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
    },
    server: { proxy: { '/api': 'http://127.0.0.1:8080', '/docs': 'http://127.0.0.1:8080' } },
  }
})
