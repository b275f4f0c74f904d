import { randomBytes } from 'node:crypto'
import { topology, topologyWithPayment } from '@bulkhead/types'
import type { Workbench } from '../exercise/workbench.ts'
import type { Bus } from '../stage/broker/bus.ts'
import { createConnection } from '../stage/broker/connection.ts'
import { createBus, oursPrefix } from '../stage/broker/create-bus.ts'
import { createManagement } from '../stage/broker/management.ts'
import { stagePassword } from '../stage/password.ts'
import type { Stage } from '../stage/stage.ts'

/** The bus of the store itself, which has no virtual host for each run: what is on it stays. */
export interface StoreBus {
  /** As the submission is told it: with an account that can't touch the queues of the store's services. */
  readonly url: string
  readonly bus: Bus
  /** Deletes every queue that is none of the store's: those of an earlier submission and of earlier checks, with what waits there. */
  readonly dropStrangers: () => Promise<void>
  readonly close: () => Promise<void>
}

const vhost = '/'
const isTheStores = new RegExp(`^${queuesOf(topologyWithPayment)}$`)
/** The queue `payment` is for who takes payment: a submission. */
const allButTheServices = `^(?!${oursPrefix.replace('.', '\\.')}|${queuesOf(topology)}$).*`

export async function openStoreBus(stage: Stage, { project, run }: Workbench): Promise<StoreBus> {
  const password = await stagePassword(project)
  const management = createManagement(await stage.port('rabbitmq', 15_672), password)
  const account = `run-${run}`
  const own = randomBytes(18).toString('base64url')
  await management.addUser(account, own)
  await management.permit(account, vhost, allButTheServices)

  const connection = createConnection(`amqp://stage:${password}@127.0.0.1:${await stage.port('rabbitmq', 5_672)}`)
  const bus = createBus(connection, { management, vhost })
  return {
    url: `amqp://${account}:${own}@rabbitmq`,
    bus,
    dropStrangers: async () => {
      const strangers = (await management.queues(vhost)).filter((queue) => !isTheStores.test(queue))
      for (const queue of strangers) await bus.drop(queue)
    },
    close: async () => {
      await connection.close()
      await management.removeUser(account)
    },
  }
}

/** A regular expression for the names of subscribers' queues: their own, and those beside it. */
function queuesOf({ subscribers }: { readonly subscribers: Readonly<Record<string, unknown>> }): string {
  return `(${Object.keys(subscribers).join('|')})(\\.dead-letters|\\.retry\\.\\d+)?`
}
