import type { Message } from '../../bus.ts'
import { reasonOf } from '../../errors.ts'
import type { EmbeddedChannel } from '../channel.ts'
import { type Answer, type BrokerMessage, type ServiceMessage, serviceMessage } from '../protocol.ts'
import type { Queues } from './queues.ts'
import { createSessionConsumer, type SessionConsumer } from './session-consumer.ts'

/** One service's line to the broker. */
export function serve(channel: EmbeddedChannel, queues: Queues): void {
  const consumers = new Map<number, SessionConsumer>()

  function send(message: BrokerMessage): void {
    channel.send(message)
  }

  function done(request: number, answer: Answer = {}): void {
    send({ kind: 'done', request, answer })
  }

  async function answer(request: number, work: () => Promise<Answer>): Promise<void> {
    try {
      done(request, await work())
    } catch (error) {
      send({ kind: 'refused', request, reason: reasonOf(error), confirmed: [] })
    }
  }

  function publish(request: number, messages: readonly Message[]): void {
    const unroutable = messages.filter((message) => !queues.route(message))
    const [first] = unroutable
    if (!first) {
      done(request)
      return
    }
    const confirmed = messages.filter((message) => !unroutable.includes(message)).map(({ id }) => id)
    send({ kind: 'refused', request, reason: `no queue takes ${first.type}`, confirmed })
  }

  function consume({ consumer, subscriber, prefetch }: Extract<ServiceMessage, { kind: 'consume' }>): void {
    const deliver = (tag: number, message: Message, attempts: number) =>
      send({ kind: 'deliver', consumer, tag, message, attempts })
    consumers.set(consumer, createSessionConsumer({ queue: queues.of(subscriber), prefetch, deliver }))
  }

  function leave(consumer: number): void {
    consumers.get(consumer)?.leave()
    consumers.delete(consumer)
  }

  function hear(said: ServiceMessage): void {
    switch (said.kind) {
      case 'publish':
        publish(said.request, said.messages)
        break
      case 'list':
        void answer(said.request, async () => ({ parked: await queues.of(said.subscriber).list(said.limit) }))
        break
      case 'replay':
        void answer(said.request, async () => ({ replayed: await queues.of(said.subscriber).replay(said.id) }))
        break
      case 'depth':
        void answer(said.request, async () => ({ depth: queues.of(said.subscriber).depth() }))
        break
      case 'consume':
        consume(said)
        break
      case 'leave':
        leave(said.consumer)
        break
      case 'ack':
        consumers.get(said.consumer)?.ack(said.tag)
        break
      case 'fail':
        consumers.get(said.consumer)?.fail(said.tag, said.reason)
        done(said.request)
        break
      case 'park':
        consumers.get(said.consumer)?.park(said.tag, said.reason)
        done(said.request)
        break
      default:
        said satisfies never
    }
  }

  channel.onMessage((message) => hear(serviceMessage.parse(message)))
  channel.onClose(() => {
    for (const consumer of [...consumers.keys()]) leave(consumer)
  })
}
