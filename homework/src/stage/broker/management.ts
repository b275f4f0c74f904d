import { z } from 'zod'
import { type Answer, ask, type Question } from '../ask.ts'

/** RabbitMQ's own HTTP API, for what AMQP does not tell. */
export interface Management {
  readonly addVhost: (name: string) => Promise<void>
  readonly addUser: (name: string, password: string) => Promise<void>
  /** A user may do all, with what has such a name: a regular expression. */
  readonly permit: (user: string, vhost: string, names: string) => Promise<void>
  readonly removeVhost: (name: string) => Promise<void>
  readonly removeUser: (name: string) => Promise<void>
  readonly unacked: (vhost: string, queue: string) => Promise<number>
  readonly queues: (vhost: string) => Promise<readonly string[]>
}

const queueFigures = z.object({ messages_unacknowledged: z.int().default(0) })
const queueNames = z.array(z.object({ name: z.string() }))

export function createManagement(port: number, password: string): Management {
  const authorization = `Basic ${Buffer.from(`stage:${password}`).toString('base64')}`

  async function api(path: readonly string[], question: Question = {}): Promise<Answer> {
    const url = `http://127.0.0.1:${port}/api/${path.map(encodeURIComponent).join('/')}`
    const answer = await ask(url, { ...question, headers: { authorization } }).catch((error: Error) => {
      throw new Error(`RabbitMQ's management did not answer: ${error.message}`)
    })
    if (answer.status < 400) return answer
    throw new Error(`RabbitMQ's management answered ${path.join('/')} with ${answer.status}: ${answer.text}`)
  }

  const put = async (path: readonly string[], body: unknown) => void (await api(path, { method: 'PUT', body }))
  const remove = async (path: readonly string[]) => void (await api(path, { method: 'DELETE' }))

  return {
    addVhost: (name) => put(['vhosts', name], {}),
    addUser: (name, password) => put(['users', name], { password, tags: '' }),
    permit: (user, vhost, names) => put(['permissions', vhost, user], { configure: names, write: names, read: names }),
    removeVhost: (name) => remove(['vhosts', name]),
    removeUser: (name) => remove(['users', name]),
    unacked: async (vhost, queue) =>
      queueFigures.parse((await api(['queues', vhost, queue])).body).messages_unacknowledged,
    queues: async (vhost) => queueNames.parse((await api(['queues', vhost])).body).map(({ name }) => name),
  }
}
