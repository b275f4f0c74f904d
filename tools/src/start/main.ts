import { CannotStart } from './cannot-start.ts'
import { type WriteLine, writeLine } from './log.ts'
import { readStoreSettings } from './settings.ts'
import { startStore } from './store.ts'

const settings = readStoreSettings(process.env)
const say: WriteLine = (source, line) => writeLine(source, line)
const begun = performance.now()

say(
  'store',
  settings.AMQP_URL
    ? `bus: RabbitMQ at ${withoutPassword(settings.AMQP_URL)}`
    : 'bus: embedded, in the memory of this process, for this machine only; set AMQP_URL to use RabbitMQ',
)
const stopping = new AbortController()
process.on('SIGINT', () => stopping.abort())
process.on('SIGTERM', () => stopping.abort())

const store = await startStore(settings, say).catch(leave)
for (const [service, { url, server }] of Object.entries(store.databases)) {
  say('store', `${service}'s database: ${server ? 'embedded PostgreSQL' : 'PostgreSQL'} at ${withoutPassword(url)}`)
}
say(
  'store',
  `ready after ${((performance.now() - begun) / 1_000).toFixed(1)} s: http://127.0.0.1:${settings.PORT}  (API: /docs, stop: Ctrl-C)`,
)

if (!stopping.signal.aborted) await new Promise((resolve) => stopping.signal.addEventListener('abort', resolve))
say('store', 'stopping')
await store.stop()
say('store', 'stopped; the data stays')
process.exit(0)

function leave(error: unknown): never {
  say(
    'store',
    error instanceof CannotStart ? error.message : `could not start: ${error instanceof Error ? error.message : error}`,
  )
  process.exit(1)
}

function withoutPassword(url: string): string {
  const shown = new URL(url)
  if (shown.password) shown.password = '…'
  return decodeURI(shown.href)
}
