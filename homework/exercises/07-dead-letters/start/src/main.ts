import { connect } from 'amqplib'
import { readConfig } from './config.ts'
import { consume } from './consume.ts'
import { listen } from './listen.ts'
import { assertTopology } from './topology.ts'

const config = readConfig(process.env)
const connection = await connect(config.amqpUrl)
const channel = await connection.createChannel()

await assertTopology(channel)
await consume(channel, config)
listen(config.port)
process.on('SIGTERM', () => process.exit())
