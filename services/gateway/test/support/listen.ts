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
  const { status, body, leave } = await open(url)
  const heard: unknown[] = []
  return { status, heard, ended: hear(body, (json) => heard.push(json)), leave }
}

/** What the control room hears: each event with its name. */
export interface StatusListener {
  readonly events: readonly { readonly name: string; readonly data: unknown }[]
  leave(): void
}

export async function listenToStatus(url: string): Promise<StatusListener> {
  const { body, leave } = await open(`${url}/api/status/stream`)
  const events: { name: string; data: unknown }[] = []
  let text = ''
  void hearText(body, (more) => {
    const blocks = (text + more).split('\n\n')
    text = blocks.pop() ?? ''
    for (const block of blocks) {
      const [, name = '', data = ''] = /^event: (\w+)\ndata: (.*)$/.exec(block) ?? []
      if (name !== '') events.push({ name, data: JSON.parse(data) })
    }
  })
  return { events, leave }
}

async function open(url: string) {
  const controller = new AbortController()
  const { ok, status, body } = await fetch(url, { signal: controller.signal })
  return { status, body: ok ? body : null, leave: () => controller.abort() }
}

async function hear(body: AsyncIterable<Uint8Array> | null, tell: (json: unknown) => void): Promise<void> {
  if (!body) return
  try {
    for await (const json of readEvents(chunksOf(body))) tell(JSON.parse(json))
  } catch {
    // The listener left.
  }
}

async function hearText(body: AsyncIterable<Uint8Array> | null, tell: (text: string) => void): Promise<void> {
  const decoder = new TextDecoder()
  try {
    for await (const chunk of body ?? []) tell(decoder.decode(chunk, { stream: true }))
  } catch {
    // The listener left.
  }
}

async function* chunksOf(body: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  for await (const chunk of body) yield Buffer.from(chunk)
}
