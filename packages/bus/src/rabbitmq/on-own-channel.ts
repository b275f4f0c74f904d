import type { Channel } from 'amqplib'
import { BusUnavailable, reasonOf } from '../errors.ts'
import { answerDeadlineMs } from '../limits.ts'
import { withinDeadline } from '../within-deadline.ts'
import type { Connection } from './connection.ts'

/** Runs `work` on a channel that nobody else uses, and closes it. @throws BusUnavailable */
export async function onOwnChannel<Result>(
  connection: Connection,
  work: (channel: Channel) => Promise<Result>,
): Promise<Result> {
  const { model } = connection
  if (!model) throw new BusUnavailable('RabbitMQ is not connected')
  const late = () => new BusUnavailable('RabbitMQ answers too late')
  try {
    const channel = await withinDeadline(model.createChannel(), answerDeadlineMs, late)
    channel.on('error', () => undefined)
    const close = () => withinDeadline(channel.close(), answerDeadlineMs, late)
    return await withinDeadline(work(channel), answerDeadlineMs, late).finally(() => close().catch(() => undefined))
  } catch (error) {
    throw error instanceof BusUnavailable ? error : new BusUnavailable(reasonOf(error))
  }
}
