import { keepOpen, withoutPassword } from '../keep-open.ts'
import { readMonolithSettings } from './settings.ts'
import { startMonolith } from './start-monolith.ts'

/** `npm run start:monolith` */
const settings = readMonolithSettings(process.env)
await keepOpen(
  (log) => startMonolith(settings, log),
  ({ database: { url, server } }) => [
    `the database: ${server ? 'embedded PostgreSQL' : 'PostgreSQL'} at ${withoutPassword(url)}`,
  ],
)
