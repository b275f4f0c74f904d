/** Who hears what. `subscribers` names the event types that each of them gets. */
export interface Topology {
  readonly exchange: string
  readonly subscribers: Readonly<Record<string, readonly string[]>>
  /** How often a message whose consumer dies before it answers is handed out again, until it is parked. */
  readonly deliveryLimit: number
  /** A message that fails waits `retryDelaysMs[n]` before its next try, and is parked after the last. */
  readonly retryDelaysMs: readonly number[]
}

/** What travels: `type` is the routing key, `body` is JSON text and arrives byte for byte as it was sent. */
export interface Message {
  readonly id: string
  readonly type: string
  readonly body: string
}

/**
 * A message that a subscriber was handed, and has to answer once. Where the broker went away meanwhile the answer is
 * dropped and the message comes again, so none of these rejects.
 */
export interface Delivery {
  readonly message: Message
  /** How often it failed before. */
  readonly attempts: number
  /** It was handled, and never comes again. */
  ack(): void
  /** It could not be handled now: it comes again after the next of the topology's delays, or is parked after the last. */
  fail(reason: string): Promise<void>
  /** It can never be handled: it goes to the dead letters. */
  park(reason: string): Promise<void>
}

/** A dead letter. Times are RFC 3339 in UTC. */
export interface ParkedMessage extends Message {
  readonly reason: string
  readonly attempts: number
  readonly parkedAt: string
  readonly firstFailedAt?: string | undefined
}

export interface DeadLetters {
  /** The oldest first, 100 if no limit is given. Takes nothing away. @throws BusUnavailable */
  list(limit?: number): Promise<ParkedMessage[]>
  /**
   * Sends those of one id, or all there are, to the subscriber again as if they were new. A broker that goes away meanwhile
   * may leave some of them parked as well as sent: at a next replay within 7 days the inbox knows them.
   * @returns how many @throws BusUnavailable
   */
  replay(id?: string): Promise<number>
}

/**
 * How many messages a subscriber's queue holds: not handed out yet, handed out and not answered, and parked. Those that
 * wait for their next try are in none of them. RabbitMQ tells of `unacked` only what this process itself holds.
 */
export interface QueueDepth {
  readonly ready: number
  readonly unacked: number
  readonly deadLetters: number
}

export interface Consumer {
  /** Takes no more, waits for the batch in hand, and gives back what it has not answered. */
  stop(): Promise<void>
}

/** The same promises over RabbitMQ and over the launcher's memory: a message is delivered at least once. */
export interface Bus {
  readonly connected: boolean
  /**
   * Resolves once every message is safe in the queue of each of its subscribers. Never waits for a broker that is away.
   * @throws PublishFailed within 5 seconds, if any of them isn't
   */
  publish(messages: readonly Message[]): Promise<void>
  /**
   * Hands over what has arrived, at most 64 at a time and one batch after the other, through all restarts of the broker.
   * If `handle` rejects, every delivery that it has not answered fails.
   */
  consume(subscriber: string, handle: (deliveries: readonly Delivery[]) => Promise<void>): Consumer
  deadLetters(subscriber: string): DeadLetters
  /** @throws BusUnavailable */
  queueDepth(subscriber: string): Promise<QueueDepth>
  /** Lets go at once: what is not answered comes again. Stop consumers first. */
  close(): Promise<void>
}
