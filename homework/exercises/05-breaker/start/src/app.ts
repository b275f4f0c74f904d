import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { homePage } from './home-page.ts'
import type { Recommendations } from './recommendations.ts'

export interface Dependencies {
  readonly recommendations: Recommendations
}

export function createApp({ recommendations }: Dependencies): RequestListener {
  return (request, response) => {
    answer(request, response).catch((error: unknown) => {
      process.stderr.write(`${request.url}: ${String(error)}\n`)
      send(response, 500, { code: 'internal-error' })
    })
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://home')
    if (url.pathname === '/livez' || url.pathname === '/readyz') return send(response, 200, { status: 'ok' })
    if (url.pathname !== '/home') return send(response, 404, { code: 'not-found' })
    send(response, 200, await homePage(url.searchParams.get('visitor') ?? 'someone', recommendations))
  }
}

function send(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}
