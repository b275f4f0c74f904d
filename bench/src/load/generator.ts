import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { NotMeasured } from '../not-measured.ts'
import { type Job, type Outcome, reply } from './job.ts'

/** Makes load from a process of its own, so that what it costs is nobody else's event loop. */
export interface Generator {
  /** One job at a time. @throws NotMeasured when any request of it fails */
  run(job: Job): Promise<Outcome>
  /** How many of them were done a second. @throws NotMeasured as `run` does */
  rate(job: Job): Promise<number>
  stop(): Promise<void>
}

export function startGenerator(): Generator {
  const child = fork(join(import.meta.dirname, 'main.ts'))
  const exited = once(child, 'exit')
  const gone = exited.then(() => Promise.reject(new NotMeasured('the load generator ended')))
  gone.catch(() => undefined)

  async function run(job: Job): Promise<Outcome> {
    const answered = once(child, 'message')
    child.send(job)
    const [message] = await Promise.race([answered, gone])
    const given = reply.parse(message)
    if ('failure' in given) throw new NotMeasured(given.failure)
    return given.outcome
  }

  return {
    run,
    rate: async (job) => {
      const { count, seconds } = await run(job)
      return count / seconds
    },
    stop: async () => {
      if (child.connected) child.disconnect()
      await exited
    },
  }
}
