/** What each upstream is held to. Every upstream has its own of everything: nothing is shared between two. */
export interface Policy {
  readonly deadlineMs: number
  readonly deadlineBeforeFallbackMs: number
  readonly connectTimeoutMs: number
  readonly retries: number
  readonly runningAtOnce: number
  readonly streamsAtOnce: number
  readonly streamSilenceMs: number
  readonly answerLimitBytes: number
  readonly breaker: {
    readonly failuresInARow: number
    readonly failureShare: number
    readonly windowMs: number
    readonly minimumPerSecond: number
    readonly probeAfterMs: number
  }
}

export const policy: Policy = {
  /** For a call as a whole, its retry included; then it is aborted. */
  deadlineMs: 1_000,
  /** For a call that another service may still answer in its stead, within the shopper's patience. */
  deadlineBeforeFallbackMs: 700,
  /** Also for finding the name. A paused container still takes connections: this is for one that nobody reaches. */
  connectTimeoutMs: 500,
  /** Only of a GET, and only while time is left. */
  retries: 1,
  /** More are refused at once: a queue would only make everyone late. Each has a connection of its own. */
  runningAtOnce: 128,
  streamsAtOnce: 1_000,
  /** Services send a comment each 10 s, so a stream this silent is dead. */
  streamSilenceMs: 30_000,
  answerLimitBytes: 4 * 1024 * 1024,
  breaker: {
    /** Opens when so many calls in a row failed: a busy service is given up as soon as a quiet one … */
    failuresInARow: 5,
    /** … and when more than this share of calls failed … */
    failureShare: 0.5,
    /** … of those in this time … */
    windowMs: 5_000,
    /** … if there were at least so many a second. One bad answer never opens it. */
    minimumPerSecond: 1,
    /** While open everything is refused at once; after this long one call tries whether it may close. */
    probeAfterMs: 500,
  },
}

const hourMs = 3_600_000

/** A gateway that waits for as long as it takes. It is there to be tried against: the lab then finds that a hang spreads. */
export const withoutDeadlines: Policy = {
  ...policy,
  deadlineMs: hourMs,
  deadlineBeforeFallbackMs: hourMs,
  connectTimeoutMs: hourMs,
}
