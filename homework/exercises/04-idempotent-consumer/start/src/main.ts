import { readConfig } from './config.ts'
import { startConsumer } from './consumer.ts'
import { openDatabase } from './database.ts'
import { handleEvent } from './handle-event.ts'
import { startServer } from './server.ts'

const { port, databaseUrl, amqpUrl } = readConfig(process.env)
const db = await openDatabase(databaseUrl)
const consumer = await startConsumer(amqpUrl, (event) => handleEvent(db, event))
const server = await startServer(port, { db, consumer })

process.once('SIGTERM', async () => {
  server.close()
  await consumer.close()
  await db.end()
})
