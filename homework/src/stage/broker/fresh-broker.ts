import { randomBytes } from 'node:crypto'
import type { Workbench } from '../../exercise/workbench.ts'
import { eventually } from '../eventually.ts'
import { stagePassword } from '../password.ts'
import type { Stage } from '../stage.ts'
import type { Bus } from './bus.ts'
import { createConnection } from './connection.ts'
import { createBus, oursPrefix } from './create-bus.ts'
import { createManagement } from './management.ts'

export interface FreshBroker {
  /** As the submission is told it: of its own virtual host, with an account that reaches nothing else. */
  readonly url: string
  readonly bus: Bus
  /** The virtual host goes, with all that is on its queues. */
  readonly close: () => Promise<void>
}

const everything = '.*'
const everythingButOurs = `^(?!${oursPrefix.replace('.', '\\.')}).*`

/** A virtual host for this run alone, on the stage's `rabbitmq`, which must be up. */
export async function freshBroker(stage: Stage, { project, run }: Workbench): Promise<FreshBroker> {
  const password = await stagePassword(project)
  const management = createManagement(await stage.port('rabbitmq', 15_672), password)
  const vhost = `run-${run}`
  const own = randomBytes(18).toString('base64url')
  // It answers a moment later than the broker itself.
  await eventually('RabbitMQ’s management answers', () => management.addVhost(vhost).then(() => true), {
    withinMs: 60_000,
  })
  await management.addUser(vhost, own)
  await management.permit('stage', vhost, everything)
  await management.permit(vhost, vhost, everythingButOurs)

  const port = await stage.port('rabbitmq', 5_672)
  const connection = createConnection(`amqp://stage:${password}@127.0.0.1:${port}/${vhost}`)
  return {
    url: `amqp://${vhost}:${own}@rabbitmq:5672/${vhost}`,
    bus: createBus(connection, { management, vhost }),
    close: async () => {
      await connection.close()
      await management.removeVhost(vhost)
      await management.removeUser(vhost)
    },
  }
}
