import { keepOpen, say, withoutPassword } from './keep-open.ts'
import { readStoreSettings } from './settings.ts'
import { startStore } from './store.ts'

/** `npm start` */
const settings = readStoreSettings(process.env)
say(
  settings.AMQP_URL
    ? `bus: RabbitMQ at ${withoutPassword(settings.AMQP_URL)}`
    : 'bus: embedded, in the memory of this process, for this machine only; set AMQP_URL to use RabbitMQ',
)
await keepOpen(
  (log) => startStore(settings, log),
  ({ databases }) =>
    Object.entries(databases).map(([service, { url, server }]) => {
      return `${service}'s database: ${server ? 'embedded PostgreSQL' : 'PostgreSQL'} at ${withoutPassword(url)}`
    }),
)
