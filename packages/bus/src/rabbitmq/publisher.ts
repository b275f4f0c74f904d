import type { ConfirmChannel, Options } from 'amqplib'
import type { Message, Topology } from '../bus.ts'
import { PublishFailed, reasonOf } from '../errors.ts'
import { answerDeadlineMs } from '../limits.ts'
import { withinDeadline } from '../within-deadline.ts'
import type { Connection } from './connection.ts'
import { keepChannel } from './keep-channel.ts'

export interface Publisher {
  readonly ready: boolean
  /** @throws PublishFailed */
  publish(messages: readonly Message[]): Promise<void>
  /** To one queue, with what has to be known of its past. @throws PublishFailed */
  send(queue: string, message: Message, headers: Readonly<Record<string, unknown>>): Promise<void>
}

interface Publication {
  readonly exchange: string
  readonly routingKey: string
  readonly message: Message
  readonly headers?: Readonly<Record<string, unknown>>
}

/** Publishes with `mandatory` and confirms. Nothing is kept for a broker that is away: the outbox is the place for that. */
export function createPublisher(connection: Connection, { exchange }: Topology): Publisher {
  /** The broker returns a message that no queue wants, and confirms it right after. */
  const returned = new Set<string>()
  let count = 0

  const kept = keepChannel(connection, {
    create: (model) => model.createConfirmChannel(),
    prepare: async (channel) => {
      channel.on('return', ({ properties }) => returned.add(properties.correlationId))
    },
    onLost: () => returned.clear(),
  })

  function publishOne(channel: ConfirmChannel, { exchange, routingKey, message, headers }: Publication): Promise<void> {
    count += 1
    const correlationId = String(count)
    const options = { ...propertiesOf(message), correlationId, ...(headers && { headers }) }
    return new Promise((resolve, reject) => {
      channel.publish(exchange, routingKey, Buffer.from(message.body), options, (error: unknown) => {
        if (error) reject(error)
        else if (returned.delete(correlationId)) reject(new Error(`no queue takes ${routingKey}`))
        else resolve()
      })
    })
  }

  async function publishAll(publications: readonly Publication[]): Promise<void> {
    const channel = kept.current
    if (!channel) throw new PublishFailed('RabbitMQ is not connected')
    if (connection.blocked) throw new PublishFailed('RabbitMQ takes no messages for now')
    const confirmed = new Set<string>()
    const publishing = publications.map((publication) =>
      publishOne(channel, publication).then(() => confirmed.add(publication.message.id)),
    )
    const late = () => new Error(`RabbitMQ did not confirm within ${answerDeadlineMs} ms`)
    const results = await withinDeadline(Promise.allSettled(publishing), answerDeadlineMs, late).catch(
      (error: unknown) => {
        throw new PublishFailed(reasonOf(error), new Set(confirmed))
      },
    )
    const failure = results.find((result) => result.status === 'rejected')
    if (failure) throw new PublishFailed(reasonOf(failure.reason), confirmed)
  }

  return {
    get ready() {
      return kept.current !== undefined
    },
    publish: (messages) => publishAll(messages.map((message) => ({ exchange, routingKey: message.type, message }))),
    send: (queue, message, headers) => publishAll([{ exchange: '', routingKey: queue, message, headers }]),
  }
}

function propertiesOf({ id, type }: Message): Options.Publish {
  return { messageId: id, type, persistent: true, mandatory: true, contentType: 'application/cloudevents+json' }
}
