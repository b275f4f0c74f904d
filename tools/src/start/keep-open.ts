import { CannotStart } from './cannot-start.ts'
import { type WriteLine, writeLine } from './log.ts'

interface Closable {
  readonly address: string
  stop(): Promise<void>
}

/** Starts a store, says where it is, and stops it in order when it is told to: the whole life of a launcher. */
export async function keepOpen<Store extends Closable>(
  start: (log: WriteLine) => Promise<Store>,
  describe: (store: Store) => readonly string[],
): Promise<never> {
  const begun = performance.now()
  const stopping = new AbortController()
  process.on('SIGINT', () => stopping.abort())
  process.on('SIGTERM', () => stopping.abort())

  const store = await start(writeLine).catch(leave)
  for (const line of describe(store)) say(line)
  const seconds = ((performance.now() - begun) / 1_000).toFixed(1)
  say(`ready after ${seconds} s: ${store.address}  (API: /docs, stop: Ctrl-C)`)

  if (!stopping.signal.aborted) await new Promise((resolve) => stopping.signal.addEventListener('abort', resolve))
  say('stopping')
  await store.stop()
  say('stopped; the data stays')
  process.exit(0)
}

export function say(line: string): void {
  writeLine('store', line)
}

/** A URL as it may be shown. */
export function withoutPassword(url: string): string {
  const shown = new URL(url)
  if (shown.password) shown.password = '…'
  return decodeURI(shown.href)
}

function leave(error: unknown): never {
  say(
    error instanceof CannotStart ? error.message : `could not start: ${error instanceof Error ? error.message : error}`,
  )
  process.exit(1)
}
