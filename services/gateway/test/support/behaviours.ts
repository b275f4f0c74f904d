import type { ServerResponse } from 'node:http'
import type { Behaviour } from './fake-service.ts'

export function answer(status: number, body: unknown, headers: Record<string, string> = {}): Behaviour {
  return (_seen, response) => {
    response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers })
    response.end(JSON.stringify(body))
  }
}

/** A refusal as the services make it. */
export function refuse(status: number, code: string): Behaviour {
  return answer(status, { status, code }, { 'content-type': 'application/problem+json' })
}

/** Takes the call and says nothing, as a paused container does. */
export const hang: Behaviour = () => undefined

/** Breaks the connection in the middle of the call. */
export const reset: Behaviour = (_seen, response) => void response.destroy()

/** By path; whatever isn't listed is a 404. */
export function byPath(paths: Record<string, Behaviour>): Behaviour {
  return (seen, response) => (paths[seen.path] ?? refuse(404, 'not-found'))(seen, response)
}

/** One after another; the last one stays. */
export function inTurn(...turns: readonly Behaviour[]): Behaviour {
  let turn = 0
  return (seen, response) => {
    const behaviour = turns[Math.min(turn, turns.length - 1)]
    turn += 1
    behaviour?.(seen, response)
  }
}

/** An order's event stream: sends what `play` says, and stays open unless that ends it. */
export function stream(play: (send: (order: unknown) => void, response: ServerResponse) => unknown): Behaviour {
  return (_seen, response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' })
    response.write(':\n\n')
    play((order) => void response.write(`event: order\ndata: ${JSON.stringify(order)}\n\n`), response)
  }
}
