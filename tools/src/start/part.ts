export const partStates = ['running', 'stopped', 'paused'] as const
export type PartState = (typeof partStates)[number]

/** A process of the store that can be stopped or paused alone. */
export interface Part {
  /** As it is, whoever made it so. A service that crashes and is started again counts as running. */
  state(): Promise<PartState>
  /** Ends it at once; it stays down until `start`. */
  stop(): Promise<void>
  /** Starts it, if it is down. */
  start(): Promise<void>
  /** It stays there and answers nothing, until `resume`. */
  pause(): Promise<void>
  resume(): Promise<void>
}

export async function bring(part: Part, wanted: PartState): Promise<void> {
  switch (wanted) {
    case 'stopped':
      return part.stop()
    case 'paused':
      return part.pause()
    case 'running':
      await part.resume()
      return part.start()
    default:
      return wanted satisfies never
  }
}
