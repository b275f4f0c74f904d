import { readConfig } from './config.ts'
import { openDatabase } from './database.ts'
import { openPublisher } from './publisher.ts'
import { startServer } from './server.ts'

const { port, databaseUrl, amqpUrl } = readConfig(process.env)
const db = await openDatabase(databaseUrl)
const publisher = await openPublisher(amqpUrl)
const server = await startServer(port, { db, publisher })

process.once('SIGTERM', async () => {
  server.close()
  await publisher.close()
  await db.end()
})
