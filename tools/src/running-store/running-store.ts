import type { Message } from '@bulkhead/bus'
import type { Where } from '../faults/table.ts'
import type { QueuedTarget, SwitchedTarget, Target } from '../faults/targets.ts'

export type TargetState = 'running' | 'stopped' | 'paused' | 'disconnected' | 'crashing'

/** A store that runs, and what can be done to it from outside. */
export interface RunningStore extends Where {
  /** The public door. */
  readonly address: string
  /** None while it can't be had. */
  staffToken(): Promise<string | undefined>
  /** As it is, whoever made it so. @throws Refused for what isn't this store's */
  state(target: Target): Promise<TargetState>
  /** It ends at once and stays down. */
  stop(target: Target): Promise<void>
  /** It stays there and answers nothing. */
  pause(target: Target): Promise<void>
  /** It runs, and nobody reaches it. */
  disconnect(target: Target): Promise<void>
  /** What all of it uses now, in bytes; nothing where that can't be told. */
  memoryBytes(): Promise<number | undefined>
  /** Puts a message on a service's queue, and on nobody else's. */
  putOnQueue(service: QueuedTarget, message: Message): Promise<void>
  /** Undoes all of the above and ends a crash loop. @returns what it was before, if there was anything to undo */
  restore(target: Target): Promise<TargetState | undefined>
  /** Ends whatever fault is in the process, by starting another. */
  startAfresh(target: SwitchedTarget): Promise<void>
}
