import { readConfig } from './config.ts'
import { openDatabase } from './database.ts'
import { openPublisher } from './publisher.ts'
import { startRelay } from './relay.ts'
import { startServer } from './server.ts'

const { port, databaseUrl, amqpUrl } = readConfig(process.env)
const db = await openDatabase(databaseUrl)
const publisher = await openPublisher(amqpUrl)
const relay = startRelay(db, publisher)
const server = await startServer(port, { db, relay })

process.once('SIGTERM', async () => {
  server.close()
  await relay.stop()
  await publisher.close()
  await db.end()
})
