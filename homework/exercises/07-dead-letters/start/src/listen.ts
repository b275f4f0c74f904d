import { createServer, type ServerResponse } from 'node:http'

export function listen(port: number): void {
  createServer((request, response) => {
    const route = `${request.method} ${request.url}`
    if (route === 'GET /livez' || route === 'GET /readyz') return send(response, 200, { status: 'ok' })
    send(response, 404, { code: 'not-found' })
  }).listen(port)
}

function send(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}
