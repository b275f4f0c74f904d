import { connect } from 'amqplib'
import { readConfig } from './config.ts'
import { consume } from './consume.ts'
import { listen } from './listen.ts'
import { replay } from './replay.ts'
import { assertTopology } from './topology.ts'

const config = readConfig(process.env)
const connection = await connect(config.amqpUrl)
const channel = await connection.createConfirmChannel()

await assertTopology(channel, config)
await consume(channel, config)
listen(config.port, { replay: () => replay(channel) })
process.on('SIGTERM', () => process.exit())
