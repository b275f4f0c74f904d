import type { Channel, ChannelModel } from 'amqplib'
import type { Connection } from './connection.ts'

/** A channel on whatever connection there is. */
export interface KeptChannel<Kind extends Channel> {
  /** None while the broker is away. */
  readonly current: Kind | undefined
  close(): Promise<void>
}

export interface ChannelSteps<Kind extends Channel> {
  readonly create: (model: ChannelModel) => Promise<Kind>
  readonly prepare: (channel: Kind) => Promise<unknown>
  readonly onLost?: () => void
}

const reopenAfterMs = 500

/**
 * Opens a channel on each new connection, and again where the channel alone was lost: somebody deleted a queue, or
 * the broker closed the channel for an error of ours. What belonged to the old channel is never used on the new one.
 */
export function keepChannel<Kind extends Channel>(
  connection: Connection,
  { create, prepare, onLost = () => undefined }: ChannelSteps<Kind>,
): KeptChannel<Kind> {
  let current: Kind | undefined
  let openingOn: ChannelModel | undefined
  let timer: NodeJS.Timeout | undefined
  let closed = false

  async function openOn(model: ChannelModel): Promise<void> {
    const channel = await create(model)
    channel.on('error', () => undefined)
    channel.on('close', () => {
      if (current === channel) current = undefined
      onLost()
      reopenSoon()
    })
    await prepare(channel)
    current = channel
    if (closed) await channel.close()
  }

  /** At most one attempt at a time on a connection: two would make two consumers. */
  async function attempt(model: ChannelModel, before: () => Promise<void>): Promise<void> {
    if (closed || openingOn === model) return
    openingOn = model
    try {
      await before()
      await openOn(model)
    } catch {
      reopenSoon()
    } finally {
      if (openingOn === model) openingOn = undefined
    }
  }

  function reopenSoon(): void {
    clearTimeout(timer)
    timer = setTimeout(() => {
      const { model } = connection
      if (model && !current) attempt(model, () => connection.repair(model))
    }, reopenAfterMs)
  }

  connection.onConnected((model) => attempt(model, async () => undefined))

  return {
    get current() {
      return current
    },
    close: async () => {
      closed = true
      clearTimeout(timer)
      await current?.close().catch(() => undefined)
    },
  }
}
