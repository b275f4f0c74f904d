import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import express from 'express'
import { listenForBench } from './listen.ts'

const bytes = readFileSync(process.argv[2] ?? '')
const app = express()
// As in the store: neither is needed, and both cost.
app.disable('x-powered-by')
app.disable('etag')
app.get('/api/products', (_request, response) => {
  response.setHeader('Content-Type', 'application/json; charset=utf-8')
  response.end(bytes)
})
await listenForBench(createServer(app))
