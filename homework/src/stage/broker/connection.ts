import { type Channel, type ChannelModel, type ConfirmChannel, connect } from 'amqplib'
import { within } from '../deadline.ts'

const deadlineMs = 10_000

/** A connection that is made when it is first needed, and again after it was lost. */
export interface Connection {
  /** A channel of its own for one piece of work: what the broker objects to closes no other. */
  readonly onChannel: <Result>(what: string, work: (channel: Channel) => Promise<Result>) => Promise<Result>
  readonly onConfirmChannel: <Result>(
    what: string,
    work: (channel: ConfirmChannel) => Promise<Result>,
  ) => Promise<Result>
  readonly close: () => Promise<void>
}

export function createConnection(url: string): Connection {
  let current: Promise<ChannelModel> | undefined

  async function connected(): Promise<ChannelModel> {
    current ??= open()
    return current
  }

  async function open(): Promise<ChannelModel> {
    try {
      const model = await connect(url, { timeout: 5_000, noDelay: true })
      const forget = () => (current = undefined)
      // A lost connection is no news here: whoever needs one next makes another.
      model.on('error', forget)
      model.on('close', forget)
      return model
    } catch (error) {
      current = undefined
      throw error
    }
  }

  async function using<Kind extends Channel, Result>(
    make: (model: ChannelModel) => Promise<Kind>,
    work: (channel: Kind) => Promise<Result>,
  ): Promise<Result> {
    const channel = await make(await connected())
    // What it objects to is thrown by the call that it objects to.
    channel.on('error', () => undefined)
    try {
      return await work(channel)
    } finally {
      await channel.close().catch(() => undefined)
    }
  }

  return {
    onChannel: (what, work) =>
      within(
        { ms: deadlineMs, what },
        using((model) => model.createChannel(), work),
      ),
    onConfirmChannel: (what, work) =>
      within(
        { ms: deadlineMs, what },
        using((model) => model.createConfirmChannel(), work),
      ),
    close: async () => {
      const model = await current?.catch(() => undefined)
      await within({ ms: deadlineMs, what: 'Leaving the broker' }, model?.close() ?? Promise.resolve()).catch(
        () => undefined,
      )
    },
  }
}
