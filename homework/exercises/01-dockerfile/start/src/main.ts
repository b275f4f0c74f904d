import { createApp } from './app.ts'

const port = Number(process.env.PORT ?? 8080)
const server = createApp().listen(port, () => console.log(`listening on port ${port}`))

process.once('SIGTERM', () => {
  server.close(() => process.exit(0))
  server.closeIdleConnections()
})
