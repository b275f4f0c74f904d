import { createServer } from 'node:http'
import express from 'express'
import { Pool } from 'undici'
import { connections } from '../load/job.ts'
import { listenForBench } from './listen.ts'

/** The fastest of the ways that were tried to pass an answer on: undici's stream, over connections that are kept. */
const upstream = new Pool(process.argv[2] ?? '', { connections })
const app = express()
app.disable('x-powered-by')
app.disable('etag')
app.get('/api/products', async (request, response) => {
  await upstream.stream({ method: 'GET', path: request.url, opaque: response }, ({ statusCode, headers }) => {
    response.statusCode = statusCode
    response.setHeader('Content-Type', headers['content-type'] ?? '')
    response.setHeader('Content-Length', headers['content-length'] ?? '')
    return response
  })
})
await listenForBench(createServer(app))
