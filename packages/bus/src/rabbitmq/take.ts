import type { Channel, ConsumeMessage } from 'amqplib'

const lookAfterMs = 100

/**
 * Takes so many messages of a queue without answering them, or as many as there are. They come in one stream: to ask for
 * each by itself takes twenty times as long.
 */
export async function take(channel: Channel, queue: string, count: number): Promise<ConsumeMessage[]> {
  const messages: ConsumeMessage[] = []
  const complete = Promise.withResolvers<void>()
  let seen = 0

  /** Another may have taken some meanwhile: where nothing came for a while, the broker is asked whether there is more. */
  async function look(): Promise<void> {
    const isQuiet = messages.length === seen
    seen = messages.length
    if (isQuiet && (await channel.checkQueue(queue)).messageCount === 0) complete.resolve()
  }

  if (count === 0) return messages
  await channel.prefetch(count)
  const { consumerTag } = await channel.consume(queue, (message) => {
    if (message) messages.push(message)
    if (!message || messages.length === count) complete.resolve()
  })
  const looking = setInterval(() => look().catch(complete.reject), lookAfterMs)
  await complete.promise.finally(() => clearInterval(looking))
  await channel.cancel(consumerTag)
  return messages
}
