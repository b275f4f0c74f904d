import { topologyWithPayment } from '@bulkhead/types'
import { ask } from '../stage/ask.ts'
import type { Bus } from '../stage/broker/bus.ts'
import { createConnection } from '../stage/broker/connection.ts'
import { createBus } from '../stage/broker/create-bus.ts'
import { createManagement } from '../stage/broker/management.ts'
import type { Stage } from '../stage/stage.ts'

/** The bus of the store itself, which has no virtual host for each run: what is on it stays. */
export interface StoreBus {
  readonly bus: Bus
  /** Deletes every queue that is none of the store's: those of an earlier submission and of earlier checks, with what waits there. */
  readonly dropStrangers: () => Promise<void>
  readonly close: () => Promise<void>
}

/** As the store's own compose file has it, where nobody said otherwise. */
export const storeAccount = 'store:harbour'
const vhost = '/'
const subscribers: readonly string[] = Object.keys(topologyWithPayment.subscribers)

export async function openStoreBus(stage: Stage, password: string): Promise<StoreBus> {
  const managementPort = await stage.port('rabbitmq', 15_672)
  await addOurAccount(managementPort, password)
  const management = createManagement(managementPort, password)
  const connection = createConnection(`amqp://stage:${password}@127.0.0.1:${await stage.port('rabbitmq', 5_672)}`)
  const bus = createBus(connection, { management, vhost })
  return {
    bus,
    dropStrangers: async () => {
      const strangers = (await management.queues(vhost)).filter(
        (queue) => !subscribers.includes(queue.split('.')[0] ?? ''),
      )
      for (const queue of strangers) await bus.drop(queue)
    },
    close: () => connection.close(),
  }
}

async function addOurAccount(port: number, password: string): Promise<void> {
  const authorization = `Basic ${Buffer.from(storeAccount).toString('base64')}`
  const put = async (path: string, body: unknown) => {
    const url = `http://127.0.0.1:${port}/api/${path}`
    const { status, text } = await ask(url, { method: 'PUT', body, headers: { authorization } })
    if (status >= 400) throw new Error(`RabbitMQ's management answered ${path} with ${status}: ${text}`)
  }
  await put('users/stage', { password, tags: 'administrator' })
  await put('permissions/%2F/stage', { configure: '.*', write: '.*', read: '.*' })
}
