import express from 'express'
import type pg from 'pg'

/** `/livez`: is this process worth keeping? `/readyz`: can it do its work now? */
export function health(database: pg.Pool) {
  const routes = express.Router()
  // Asks nobody: to start this process anew would not heal a database.
  routes.get('/livez', (_request, response) => response.json({ status: 'ok' }))
  routes.get('/readyz', async (_request, response) => {
    const ready = await answers(database)
    response.status(ready ? 200 : 503).json({ status: ready ? 'ok' : 'unavailable' })
  })
  return routes
}

async function answers(database: pg.Pool): Promise<boolean> {
  try {
    await database.query('select 1')
    return true
  } catch {
    return false
  }
}
