import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { listenForBench } from './listen.ts'

const bytes = readFileSync(process.argv[2] ?? '')
const server = createServer((_request, response) => {
  response.setHeader('Content-Type', 'application/json; charset=utf-8')
  response.end(bytes)
})
await listenForBench(server)
