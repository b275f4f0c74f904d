/**
 * The containers of one exercise: the submission's own, which sees nothing but an inner network, and ours beside it.
 * Every call has a deadline.
 */
export interface Stage {
  /**
   * Builds what must be built, creates anew what changed, and waits until they run (healthy, where they say how).
   * @throws NotBuilt or DockerRefused with Docker's own last words
   */
  readonly up: (services: readonly string[], variables?: Readonly<Record<string, string>>) => Promise<void>
  /** The port of this machine, on 127.0.0.1, behind which a container's port is. */
  readonly port: (service: string, port: number) => Promise<number>
  readonly kill: (service: string) => Promise<void>
  readonly stop: (service: string, graceSeconds: number) => Promise<void>
  readonly start: (service: string) => Promise<void>
  readonly pause: (service: string) => Promise<void>
  readonly unpause: (service: string) => Promise<void>
  /** `docker inspect`, as it comes. */
  readonly inspect: (service: string) => Promise<unknown>
  /** The last lines that it printed: for a reason in words, never for a verdict. */
  readonly lastWords: (service: string) => Promise<string>
  /** Kills these and takes them away, with what they wrote. */
  readonly remove: (services: readonly string[]) => Promise<void>
  /** Takes all of it down, volumes too. */
  readonly down: () => Promise<void>
}
