import express from 'express'
import type pg from 'pg'

/** `/livez`: is this process worth keeping? `/readyz`: can it do its work now? */
export function health(_database: pg.Pool) {
  const routes = express.Router()
  routes.get('/livez', (_request, response) => response.json({ status: 'ok' }))
  routes.get('/readyz', (_request, response) => response.json({ status: 'ok' }))
  return routes
}
