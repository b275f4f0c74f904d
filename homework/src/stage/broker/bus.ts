import type { Message } from './message.ts'

/** Where a message goes: to whoever bound a queue to an exchange, or on one queue. */
export type Destination = { readonly exchange: string; readonly key: string } | { readonly queue: string }

/** What a message carries beside its body. */
export interface Envelope {
  readonly headers?: Readonly<Record<string, unknown>>
  readonly messageId?: string
  readonly type?: string
}

export interface Binding {
  readonly exchange: string
  readonly key: string
}

export interface QueueCount {
  /** Exact. */
  readonly ready: number
  /** Handed to a consumer and not acknowledged; known with a delay of about half a second. */
  readonly unacked: number
  readonly consumers: number
}

/** All that was published to an exchange since it was asked to be heard, in order, across restarts of the broker. */
export interface Hearing {
  readonly all: () => Promise<readonly Message[]>
}

/**
 * The broker as the checks use it, in the virtual host of one run. Each call has a deadline, and connects anew when the broker
 * has been away; it throws while it is.
 */
export interface Bus {
  /** A durable topic exchange. */
  readonly declareExchange: (name: string) => Promise<void>
  /** A durable queue. */
  readonly declareQueue: (
    name: string,
    bindings?: readonly Binding[],
    queueArguments?: Readonly<Record<string, unknown>>,
  ) => Promise<void>
  /**
   * Puts it there, persistent: bytes as they are, anything else as JSON.
   * @returns once the broker has it: `nowhere` when no queue wanted it
   * @throws NotHeld when the exchange is gone
   */
  readonly publish: (to: Destination, body: unknown, envelope?: Envelope) => Promise<'queued' | 'nowhere'>
  /** Takes all that is ready off a queue. */
  readonly read: (queue: string) => Promise<readonly Message[]>
  /** Nothing where there is no such queue. */
  readonly count: (queue: string) => Promise<QueueCount | undefined>
  readonly queues: () => Promise<readonly string[]>
  /** Deletes a queue and what is on it. */
  readonly drop: (queue: string) => Promise<void>
  /** Hears what is published to an exchange, which is declared if it is not there: with a queue of its own, that the submission can't touch. */
  readonly hear: (exchange: string, key?: string) => Promise<Hearing>
}
