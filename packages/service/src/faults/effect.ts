import type { Fault } from '@bulkhead/types'
import type { RequestHandler } from 'express'
import type { FaultFile } from './fault-file.ts'

/** What a fault does to this process, from the moment it is switched on. */
export interface Effect {
  /** As it is in force: what was left out is filled in, what means nothing to its kind is gone. */
  readonly fault: Fault
  /** Meets each request before any handler does. */
  readonly meet?: RequestHandler
  /** Meets each event of the lab's own in its handler; what it throws is why the handler failed. */
  readonly meetEvent?: () => void
  /** What must wait until the caller has been told that the fault is on, since nobody is told anything after it. */
  readonly strike?: () => void
  /** Ends what goes on. */
  readonly end?: () => void
}

/** A kind of fault: switches it on. */
export type Kind = (wish: Fault, file: FaultFile) => Effect
