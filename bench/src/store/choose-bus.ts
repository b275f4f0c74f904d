import { topology } from '@bulkhead/types'
import { type ChannelModel, connect } from 'amqplib'
import { brokerQueues, deleteAll, lookAt } from './broker-queues.ts'

/** The bus that the measured store uses. */
export interface ChosenBus {
  /** As a reader knows it, with its version. */
  readonly name: string
  /** None: the one that the launcher brings. */
  readonly amqpUrl?: string
  /** Removes from the broker what was not there before. */
  tidy(): Promise<void>
}

const localBroker = 'amqp://guest:guest@127.0.0.1:5672'
const answersWithinMs = 2_000

/** RabbitMQ where one answers that no other store uses, else the embedded bus. */
export async function chooseBus({ AMQP_URL }: NodeJS.ProcessEnv): Promise<ChosenBus> {
  const amqpUrl = AMQP_URL || localBroker
  const connection = await connect(amqpUrl, { timeout: answersWithinMs }).catch(() => undefined)
  if (!connection) return embedded('no RabbitMQ answered')
  try {
    const queues = await lookAt(connection, brokerQueues(topology))
    if (queues.some(({ isUsed }) => isUsed)) return embedded('another store uses the RabbitMQ that answered')
    const own = queues.filter(({ isThere }) => !isThere).map(({ name }) => name)
    const tidy = () => withBroker(amqpUrl, (broker) => deleteAll(broker, own))
    return { name: `RabbitMQ ${versionOf(connection)}`, amqpUrl, tidy }
  } finally {
    await connection.close()
  }
}

function embedded(why: string): ChosenBus {
  return { name: `the embedded bus (${why})`, tidy: async () => undefined }
}

function versionOf({ connection }: ChannelModel): string {
  return connection.serverProperties.version
}

async function withBroker(amqpUrl: string, work: (broker: ChannelModel) => Promise<void>): Promise<void> {
  const broker = await connect(amqpUrl, { timeout: answersWithinMs })
  await work(broker).finally(() => broker.close())
}
