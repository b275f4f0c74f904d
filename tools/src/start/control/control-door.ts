// The launcher's side door, by which `npm run break` and `npm run heal` reach what only the launcher can do: it keeps
// a service down, starts a database again, and holds the bus. On this machine only, for whoever may read store.json.
import { randomBytes, timingSafeEqual } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { json } from 'node:stream/consumers'
import type { Message } from '@bulkhead/bus'
import type { z } from 'zod'
import { bring, type Part } from '../part.ts'
import { CannotDo } from './cannot-do.ts'
import { partChange, queueMessage } from './protocol.ts'

/** What is behind the door, once the store is there. */
export interface Controlled {
  readonly parts: Readonly<Record<string, Part>>
  /** @throws CannotDo */
  putOnQueue(subscriber: string, message: Message): Promise<void>
}

export interface ControlDoor {
  readonly url: string
  readonly token: string
  /** Until then it answers that the store is starting. */
  open(controlled: Controlled): void
  close(): void
}

export async function startControlDoor(): Promise<ControlDoor> {
  const token = randomBytes(24).toString('base64url')
  let controlled: Controlled | undefined

  async function answer(request: IncomingMessage): Promise<unknown> {
    const [, kind = '', name = ''] = (request.url ?? '').split('/')
    const asked = `${request.method} ${kind}`
    if (asked === 'GET ') return { pid: process.pid }
    if (!controlled) throw new CannotDo('The store is still starting.')
    const { parts, putOnQueue } = controlled
    if (asked === 'GET parts') return { parts: await statesOf(parts) }
    if (asked === 'PUT parts') return bring(partNamed(parts, name), (await read(partChange, request)).state)
    if (asked === 'POST queues') return putOnQueue(name, await read(queueMessage, request))
    throw new CannotDo(`The launcher knows no ${asked}.`)
  }

  const server = createServer(async (request, response) => {
    if (!isToken(request.headers.authorization, token)) return reply(response, 401, {})
    try {
      reply(response, 200, (await answer(request)) ?? {})
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error)
      reply(response, error instanceof CannotDo ? 409 : 500, { detail })
    }
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  // The door keeps nobody waiting who is on the way out.
  server.unref()

  return {
    url: addressOf(server.address()),
    token,
    open: (given) => {
      controlled = given
    },
    close: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}

function partNamed(parts: Controlled['parts'], name: string): Part {
  const part = Object.hasOwn(parts, name) ? parts[name] : undefined
  if (part) return part
  throw new CannotDo(`${name} is not this launcher's to break: it was started elsewhere.`)
}

async function statesOf(parts: Controlled['parts']): Promise<Record<string, string>> {
  const states = Object.entries(parts).map(async ([name, part]) => [name, await part.state()] as const)
  return Object.fromEntries(await Promise.all(states))
}

async function read<Schema extends z.ZodType>(schema: Schema, request: IncomingMessage): Promise<z.output<Schema>> {
  return schema.parse(await json(request))
}

function isToken(authorization: string | undefined, token: string): boolean {
  const given = Buffer.from(authorization ?? '')
  const wanted = Buffer.from(`Bearer ${token}`)
  return given.length === wanted.length && timingSafeEqual(given, wanted)
}

function reply(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}

function addressOf(address: ReturnType<ReturnType<typeof createServer>['address']>): string {
  if (address === null || typeof address === 'string') throw new Error('the launcher has no port')
  return `http://127.0.0.1:${address.port}`
}
