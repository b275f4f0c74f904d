import { type ChannelModel, connect, type RecoveringChannelModel } from 'amqplib'
import type { Logger } from 'pino'
import type { Topology } from '../bus.ts'
import { withinDeadline } from '../within-deadline.ts'
import { assertTopology } from './topology.ts'

export interface ConnectionOptions {
  readonly amqpUrl: string
  readonly topology: Topology
  readonly name: string
  readonly logger: Logger
}

/** A connection that comes back by itself, with the topology in place each time. */
export interface Connection {
  /** The live connection; none while the broker is away. */
  readonly model: ChannelModel | undefined
  /** The broker is short of memory or disk and takes no messages. */
  readonly blocked: boolean
  /** Calls `use` on every new connection. */
  onConnected(use: (model: ChannelModel) => void): void
  /** Makes anew what someone deleted. */
  repair(model: ChannelModel): Promise<void>
  close(): Promise<void>
}

const connectTimeoutMs = 5_000
const closeTimeoutMs = 1_000

export async function openConnection({ amqpUrl, topology, name, logger }: ConnectionOptions): Promise<Connection> {
  let model: ChannelModel | undefined
  let blocked = false

  const recovering = await connect(withHeartbeat(amqpUrl), {
    noDelay: true,
    keepAlive: true,
    timeout: connectTimeoutMs,
    clientProperties: { connection_name: name },
    recovery: {
      initialDelay: 100,
      maxDelay: 1_000,
      waitForConnect: false,
      setup: (fresh: ChannelModel) => {
        // Nobody else listens before it is set up, and an `error` that nobody hears would end the process.
        fresh.on('error', () => undefined)
        return assertTopology(fresh, topology)
      },
    },
  })
  recovering.on('connect', (connected) => {
    model = connected
    blocked = false
  })
  recovering.on('disconnect', () => {
    model = undefined
  })
  recovering.on('blocked', () => {
    blocked = true
  })
  recovering.on('unblocked', () => {
    blocked = false
  })
  recovering.on('error', () => undefined)
  logChanges(recovering, logger.child({ connection: name }))

  return {
    get model() {
      return model
    },
    get blocked() {
      return blocked
    },
    onConnected: (use) => {
      recovering.on('connect', use)
      if (model) use(model)
    },
    repair: (broken) => assertTopology(broken, topology),
    close: async () => {
      model = undefined
      const late = () => new Error('RabbitMQ does not answer the goodbye')
      await withinDeadline(recovering.close(), closeTimeoutMs, late).catch(() => undefined)
    },
  }
}

/** A broker that is paused is noticed by its missing heartbeats, after two to three times this. */
function withHeartbeat(amqpUrl: string): string {
  const url = new URL(amqpUrl)
  if (!url.searchParams.has('heartbeat')) url.searchParams.set('heartbeat', '5')
  return url.href
}

/** One line a change, however many attempts fail in between. */
function logChanges(recovering: RecoveringChannelModel, logger: Logger): void {
  let lastFailure: string | undefined
  recovering.on('connect', () => {
    lastFailure = undefined
    logger.info('connected to RabbitMQ')
  })
  recovering.on('disconnect', (error) => logger.warn({ reason: error.message }, 'RabbitMQ is gone; reconnecting'))
  recovering.on('connect-failed', ({ message }) => {
    if (message !== lastFailure) logger.warn({ reason: message }, 'RabbitMQ can not be reached; trying on')
    lastFailure = message
  })
  recovering.on('blocked', (reason) => logger.warn({ reason }, 'RabbitMQ takes no messages for now'))
  recovering.on('unblocked', () => logger.info('RabbitMQ takes messages again'))
}
