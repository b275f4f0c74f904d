import express from 'express'
import { connectBus } from './bus.ts'
import { readConfig } from './config.ts'
import { openDatabase } from './database.ts'
import { hearOrders } from './hear-orders.ts'
import { reviewRoutes } from './review-routes.ts'
import { createShopperOf } from './session.ts'

const { port, databaseUrl, amqpUrl, publicKeyFile } = readConfig()
const database = await openDatabase(databaseUrl)
const bus = await connectBus(amqpUrl, (channel) => hearOrders(channel, database))

const app = express()
app.disable('x-powered-by')
app.use(express.json())
app.get('/livez', (_request, response) => void response.json({ status: 'up' }))
app.get('/readyz', async (_request, response) => {
  const ready =
    bus.connected &&
    (await database.query('select').then(
      () => true,
      () => false,
    ))
  response.status(ready ? 200 : 503).json({ status: ready ? 'up' : 'down' })
})
app.use(reviewRoutes({ database, bus, shopperOf: createShopperOf(publicKeyFile) }))

const server = app.listen(port)
process.on('SIGTERM', () => {
  server.close(() => process.exit(0))
  server.closeIdleConnections()
})
