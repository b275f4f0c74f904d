import express from 'express'
import { motto } from './motto.ts'

/** What each page of the store ends with. */
export function createApp() {
  const app = express()
  app.get('/livez', (_request, response) => response.json({ status: 'ok' }))
  app.get('/readyz', (_request, response) => response.json({ status: 'ok' }))
  app.get('/motto', (_request, response) => response.json({ motto }))
  return app
}
