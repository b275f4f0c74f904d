import { putOnQueue as putOnQueueOf } from '@bulkhead/tools/put-on-queue'
import { compose } from './docker.ts'

/** Puts a message on a service's queue of the store under test, as it is. */
export async function putOnQueue(queue: string, message: Parameters<typeof putOnQueueOf>[2]): Promise<void> {
  await putOnQueueOf(await compose('ps', '--quiet', 'rabbitmq'), queue, message)
}
