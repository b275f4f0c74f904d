/** The recommendations service, as the checks want it: they tell it how to behave, and ask it how often it was called. */
import type { ServerResponse } from 'node:http'
import { open, send } from '../../stage/stub.ts'

const behaviours = {
  healthy: (response, items) => send(response, 200, { items }),
  /** Takes the call, and says nothing. */
  hang: () => undefined,
  /** Begins to answer, and says no more. */
  stall: (response) => void response.writeHead(200, { 'content-type': 'application/json' }).write('{"items":['),
  errors: (response) => send(response, 500, { code: 'internal-error' }),
  reset: (response) => void response.socket?.destroy(),
  garbled: (response) => void response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>It works!</h1>'),
  /** JSON, but not what was agreed. */
  other: (response) => send(response, 200, { status: 'ok' }),
  'not-found': (response) => send(response, 404, { code: 'visitor-not-found' }),
} satisfies Readonly<Record<string, (response: ServerResponse, items: unknown) => void>>

type Behaviour = keyof typeof behaviours

interface Told {
  readonly behaviour: Behaviour
  readonly items: unknown
}

let told: Told = { behaviour: 'healthy', items: [] }
let calls = 0

open({
  serve: async (route, _request, response) => {
    if (!route.startsWith('GET /recommendations/')) return false
    calls += 1
    behaviours[told.behaviour](response, told.items)
    return true
  },
  seen: () => ({ calls }),
  tell: (wanted) => {
    if (!isTold(wanted)) throw new Error(`behaviour must be one of ${Object.keys(behaviours).join(', ')}`)
    told = wanted
    calls = 0
  },
  forget: () => {
    calls = 0
  },
})

function isTold(wanted: unknown): wanted is Told {
  if (typeof wanted !== 'object' || wanted === null || !('behaviour' in wanted)) return false
  return typeof wanted.behaviour === 'string' && Object.hasOwn(behaviours, wanted.behaviour)
}
