import { createApp } from './app.ts'
import { connect } from './database.ts'

const port = Number(process.env.PORT ?? 8080)
const database = connect()
const server = createApp(database).listen(port, () => console.log(`listening on port ${port}`))

process.once('SIGTERM', () => {
  server.close(() => database.end())
  server.closeIdleConnections()
})
