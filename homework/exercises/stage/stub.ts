/**
 * A neighbour of the submission that does as the checks want. They tell it how to behave at /control, and ask it there what it
 * saw. The submission can reach it too, so /control wants a token that only the checks know.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'

export interface Stub {
  /** Answers whoever is none of the checks. @returns whether there is such a route */
  readonly serve: (route: string, request: IncomingMessage, response: ServerResponse) => Promise<boolean>
  /** What was seen since it forgot. */
  readonly seen: () => object
  /** How to behave from now on. @throws when it can't */
  readonly tell: (told: unknown) => void
  readonly forget: () => void
}

export function open({ serve, seen, tell, forget }: Stub): void {
  createServer((request, response) => {
    answer(request, response).catch((error: unknown) =>
      send(response, 400, { code: 'bad-request', detail: String(error) }),
    )
  }).listen(Number(process.env.PORT))
  process.on('SIGTERM', () => process.exit())

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const route = `${request.method} ${request.url}`
    if (await serve(route, request, response)) return
    if (request.headers.authorization !== `Bearer ${process.env.CONTROL_TOKEN}`) return send(response, 404, {})
    if (route === 'GET /control') return send(response, 200, seen())
    if (route === 'DELETE /control') forget()
    else if (route === 'PUT /control') tell(JSON.parse(await bodyOf(request)))
    else return send(response, 404, {})
    send(response, 200, {})
  }
}

export async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks).toString()
}

export function send(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}
