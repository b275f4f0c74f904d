import { readEvents } from '../../src/orders/read-events.ts'

/** What a shopper's page hears of an order. */
export interface Listener {
  readonly status: number
  readonly heard: unknown[]
  /** Resolves when the store has ended the stream. */
  readonly ended: Promise<void>
  leave(): void
}

export async function listenTo(url: string): Promise<Listener> {
  const controller = new AbortController()
  const response = await fetch(url, { signal: controller.signal })
  const heard: unknown[] = []
  return { status: response.status, heard, ended: hear(response, heard), leave: () => controller.abort() }
}

async function hear(response: Response, heard: unknown[]): Promise<void> {
  if (!response.ok || !response.body) return
  try {
    for await (const json of readEvents(chunksOf(response.body))) heard.push(JSON.parse(json))
  } catch {
    // The listener left.
  }
}

async function* chunksOf(body: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  for await (const chunk of body) yield Buffer.from(chunk)
}
