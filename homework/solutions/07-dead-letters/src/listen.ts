import { createServer, type ServerResponse } from 'node:http'

export interface Actions {
  /** Returns how many dead letters it put back. */
  readonly replay: () => Promise<number>
}

export function listen(port: number, { replay }: Actions): void {
  createServer((request, response) => {
    const route = `${request.method} ${request.url}`
    if (route === 'GET /livez' || route === 'GET /readyz') return send(response, 200, { status: 'ok' })
    if (route !== 'POST /replay') return send(response, 404, { code: 'not-found' })
    replay().then(
      (replayed) => send(response, 200, { replayed }),
      (error: unknown) => send(response, 503, { code: 'not-replayed', detail: String(error) }),
    )
  }).listen(port)
}

function send(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}
