import { createServer } from 'node:http'
import { createApp } from './app.ts'
import { readConfig } from './config.ts'
import { createRecommendations } from './recommendations.ts'

const config = readConfig(process.env)
const recommendations = createRecommendations(config)

createServer(createApp({ recommendations })).listen(config.port)
process.on('SIGTERM', () => process.exit())
