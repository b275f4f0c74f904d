import type { ConfirmChannel, Message } from 'amqplib'

/** Puts a copy on another queue, and returns once the broker has it: only then may the original be acknowledged. */
export async function copyTo(
  channel: ConfirmChannel,
  queue: string,
  { content, properties }: Message,
  headers: Readonly<Record<string, unknown>>,
): Promise<void> {
  channel.sendToQueue(queue, content, { ...properties, persistent: true, headers })
  await channel.waitForConfirms()
}
