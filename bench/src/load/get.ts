import { ask } from './exchange.ts'
import type { JobOf, Outcome } from './job.ts'
import { onConnections, secondsSince } from './on-connections.ts'

/** The same question again and again, on each connection. An answer of another length, or from memory when it should not be, ends it. */
export async function getAgain({ origin, paths, seconds, bytes, stale }: JobOf<'get'>): Promise<Outcome> {
  let count = 0
  let connected = 0
  const begun = performance.now()
  await onConnections(origin, async (client) => {
    const path = paths[connected++ % paths.length] ?? ''
    while (secondsSince(begun) < seconds) {
      const { headers, body } = await ask(client, { method: 'GET', path }, 200)
      const isStale = headers['store-stale'] !== undefined
      if (bytes !== undefined && body.length !== bytes)
        throw new Error(`${path} was answered with ${body.length} bytes instead of ${bytes}`)
      if (isStale !== stale) throw new Error(`${path} was ${isStale ? '' : 'not '}answered from memory`)
      count += 1
    }
  })
  return { count, seconds: secondsSince(begun) }
}
