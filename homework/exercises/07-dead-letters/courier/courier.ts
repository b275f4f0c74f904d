/** The courier, as the checks want it: they tell it whose parcels to refuse, and ask it who was brought and when. */
import type { ServerResponse } from 'node:http'
import { bodyOf, open, send } from '../../stage/stub.ts'

interface Refusal {
  /** How often it is refused, before it is taken. */
  times: number
  readonly words: string
  /** After so many tries it says nothing: the call hangs. */
  readonly silentAfter?: number
}

interface Call {
  readonly orderId: unknown
  readonly atMs: number
  readonly taken: boolean
}

let refusals = new Map<unknown, Refusal>()
let calls: Call[] = []

open({
  serve: async (route, request, response) => {
    if (route !== 'POST /parcels') return false
    fetchParcel(await bodyOf(request), response)
    return true
  },
  seen: () => ({ calls }),
  tell: (told) => {
    refusals = new Map(Object.entries((told as { readonly refusals: Record<string, Refusal> }).refusals))
  },
  forget: () => {
    calls = []
  },
})

function fetchParcel(body: string, response: ServerResponse): void {
  const { orderId } = JSON.parse(body)
  const refusal = refusals.get(orderId)
  const refused = refusal !== undefined && refusal.times > 0
  const before = calls.filter((call) => call.orderId === orderId).length
  calls.push({ orderId, atMs: Date.now(), taken: !refused })
  if (!refused) return void send(response, 201, {})
  refusal.times -= 1
  if (before === refusal.silentAfter) return
  send(response, 500, { code: 'parcel-refused', detail: refusal.words })
}
