import type { Logger } from 'pino'
import { Gauge, type Registry } from 'prom-client'
import type { Bus, Topology } from './bus.ts'
import { createEmbeddedBus, launcherChannel } from './embedded/client/index.ts'
import { connectRabbitMq } from './rabbitmq/index.ts'

export interface ConnectBusOptions {
  /** Where RabbitMQ is. If left out, the launcher that started this process serves the bus over IPC. */
  readonly amqpUrl?: string | undefined
  readonly topology: Topology
  /** RabbitMQ shows it as the name of the connections. */
  readonly name: string
  readonly logger: Logger
  readonly registry?: Registry | undefined
}

/**
 * Resolves at once, with or without a broker: it connects in the background, again after each loss.
 * @throws Error when there is neither an address nor a launcher
 */
export async function connectBus({ amqpUrl, topology, name, logger, registry }: ConnectBusOptions): Promise<Bus> {
  const bus = amqpUrl ? await connectRabbitMq({ amqpUrl, topology, name, logger }) : connectLauncher()
  if (registry) showConnected(bus, registry)
  return bus
}

function connectLauncher(): Bus {
  const channel = launcherChannel()
  if (channel) return createEmbeddedBus(channel)
  throw new Error('There is no bus: set AMQP_URL, or start this service by `npm start`, which brings one.')
}

function showConnected(bus: Bus, registry: Registry): void {
  new Gauge({
    name: 'bus_connected',
    help: '1 while the broker is connected',
    registers: [registry],
    collect() {
      this.set(bus.connected ? 1 : 0)
    },
  })
}
