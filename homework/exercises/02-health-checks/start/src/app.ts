import express from 'express'
import type pg from 'pg'
import { health } from './health.ts'

/** Who was here, and how often. */
export function createApp(database: pg.Pool) {
  const app = express()
  app.use(health(database))
  app.post('/guests/:name', async (request, response) => {
    const { rows } = await database.query(visit, [request.params.name])
    response.json(rows[0])
  })
  return app
}

const visit = `insert into guests values ($1, 1)
  on conflict (name) do update set visits = guests.visits + 1 returning name, visits`
