import { randomUUID } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import { connect } from 'amqplib'
import { spreadOf } from '../statistics.ts'
import type { JobOf, Outcome } from './job.ts'
import { secondsSince } from './on-connections.ts'

/** About as long as the event that a checkout writes. */
const body = Buffer.from('x'.repeat(900))
const patienceMs = 10_000

/** What an event needs of the broker at least: a persistent message through a queue of the store's kind, and nothing around it. */
export async function sendMessages({ amqpUrl, seconds, perSecond }: JobOf<'messages'>): Promise<Outcome> {
  const connection = await connect(amqpUrl, { noDelay: true })
  const queue = `bench.${randomUUID()}`
  const sentAt = new Map<string, number>()
  const took: number[] = []
  try {
    const channel = await connection.createConfirmChannel()
    await channel.assertQueue(queue, { durable: true, arguments: { 'x-queue-type': 'quorum' } })
    await channel.consume(queue, (message) => {
      if (!message) return
      took.push(performance.now() - (sentAt.get(message.properties.messageId) ?? Number.NaN))
      channel.ack(message)
    })
    const begun = performance.now()
    for (let number = 0; number < seconds * perSecond; number += 1) {
      await delay(Math.max(0, (number / perSecond - secondsSince(begun)) * 1_000))
      const messageId = randomUUID()
      sentAt.set(messageId, performance.now())
      channel.sendToQueue(queue, body, { persistent: true, messageId })
    }
    await channel.waitForConfirms()
    const deadline = performance.now() + patienceMs
    while (took.length < sentAt.size) {
      if (performance.now() > deadline) throw new Error(`of ${sentAt.size} messages ${took.length} arrived`)
      await delay(1)
    }
    await channel.deleteQueue(queue)
    return { count: took.length, seconds: secondsSince(begun), medianMs: spreadOf(took).median }
  } finally {
    await connection.close()
  }
}
