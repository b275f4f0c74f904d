import { createDatabase } from '@bulkhead/database'
import type { ServiceProcess } from '@bulkhead/service'
import type { EventDefinition } from '@bulkhead/types'
import type { Kysely } from 'kysely'
import type { Bus, Topology } from './bus.ts'
import { connectBus } from './connect-bus.ts'
import { labSubscriptions } from './inbox/lab-subscriptions.ts'
import { startSubscriber } from './inbox/subscriber.ts'
import type { Subscription } from './inbox/subscription.ts'
import { type Relay, startRelay } from './outbox/relay.ts'
import { createStepLog, type StepLog } from './step-log.ts'

export interface MessagingOptions<Schema> {
  /** Its name is that of a subscriber of the topology. */
  readonly service: ServiceProcess
  /** The service's database. */
  readonly url: string
  /** Where RabbitMQ is. If left out, the launcher that started this process serves the bus over IPC. */
  readonly amqpUrl?: string | undefined
  readonly topology: Topology
  readonly subscriptions: readonly Subscription<Schema>[]
  /** The event whose handler the fault switch makes fail; heard only with `LAB=on`. */
  readonly poisoned: EventDefinition
}

export interface Messaging<Schema> {
  readonly bus: Bus
  readonly relay: Relay
  /** The connections that relay and subscriber share. */
  readonly db: Kysely<Schema>
  /** What relay and subscriber did of late. */
  readonly steps: StepLog
}

/**
 * Connects a service to the bus: its relay sends, its subscriber handles, and the lifecycle stops them in order. They have
 * database connections of their own, so that a consumer that drains a backlog never takes those of the request path.
 */
export async function startMessaging<Schema>(options: MessagingOptions<Schema>): Promise<Messaging<Schema>> {
  const { service, url, amqpUrl, topology, poisoned } = options
  const { name, logger, lifecycle, faults } = service
  const { registry } = service.metrics
  const db = createDatabase<Schema>({ url, name: `${name} messaging`, connections: 3 })
  lifecycle.onStop("messaging's database", () => db.destroy())
  const bus = await connectBus({ amqpUrl, topology, name, logger, registry })
  lifecycle.onStop('bus', () => bus.close())
  const steps = createStepLog()
  const relay = startRelay({ db, bus, steps, logger, registry })
  lifecycle.onStop('relay', () => relay.stop())
  const subscriptions = [...options.subscriptions, ...labSubscriptions<Schema>(faults, poisoned)]
  const subscriber = startSubscriber({ subscriber: name, bus, db, subscriptions, relay, steps, logger, registry })
  lifecycle.onStop('subscriber', () => subscriber.stop())
  return { bus, relay, db, steps }
}
