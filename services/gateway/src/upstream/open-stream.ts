import type { Pool } from 'undici'
import { type Answer, type OpenedStream, passedHeaders, type UpstreamCall } from './answer.ts'

/** Opens an event stream; `signal` guards the opening. Anything but a 200 is read to its end as an answer. */
export async function openStream(pool: Pool, call: UpstreamCall, signal: AbortSignal): Promise<Answer | OpenedStream> {
  const { statusCode, headers, body } = await pool.request({ ...call, body: null, signal })
  // A stream that breaks while nobody reads it must not end the process; whoever reads it hears of it all the same.
  body.on('error', () => undefined)
  if (statusCode === 200) return { status: 200, events: body }
  return { status: statusCode, headers: passedHeaders(headers), body: Buffer.from(await body.bytes()) }
}
